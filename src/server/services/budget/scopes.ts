import { type Actor, type BudgetLimits, requireActor, type ServiceContext } from '../context';

/** The scope of everybody together. */
export const INSTALLATION = 'installation';

/** What a budget needs to know of the one who asks; a `ServiceContext` has it all. */
export type BudgetContext = Pick<ServiceContext, 'actor' | 'addressHash' | 'llm' | 'budgets'>;

export type BudgetScope = {
  kind: keyof BudgetLimits;
  /** The row's name, e.g. `user 7f…`. */
  scope: string;
  limit: number;
};

/**
 * Every budget that a call counts in. The installation comes first: whoever holds its row is the
 * only one who touches budgets of that day, so that no two can wait for each other.
 */
export function scopesOf(ctx: BudgetContext): BudgetScope[] {
  const { budgets, addressHash } = ctx;
  const scopes: BudgetScope[] = [
    { kind: 'installation', scope: INSTALLATION, limit: budgets.installation },
    accountScope(requireActor(ctx), budgets),
  ];
  if (addressHash !== undefined) {
    scopes.push({ kind: 'address', scope: `address ${addressHash}`, limit: budgets.address });
  }
  return scopes;
}

function accountScope({ userId, isGuest }: Actor, budgets: BudgetLimits): BudgetScope {
  const kind = isGuest ? 'guest' : 'user';
  return { kind, scope: `${kind} ${userId}`, limit: budgets[kind] };
}
