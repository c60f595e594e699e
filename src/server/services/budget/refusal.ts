import { ServiceError } from '../service-error';
import { whenFreeAgain } from './day';
import type { BudgetScope } from './scopes';

/** The sentence for a person whose call no longer fits into a budget. */
export function refusal({ kind, limit }: BudgetScope, now: Date): ServiceError {
  return new ServiceError('limit_reached', sentence(kind, limit, whenFreeAgain(now)));
}

function sentence(kind: BudgetScope['kind'], limit: number, when: string): string {
  const times = limit === 1 ? 'once' : `${limit.toLocaleString('en')} times`;
  switch (kind) {
    case 'guest':
      return limit === 0
        ? 'Guests cannot ask the model here. Nothing is lost; sign in, and send it again.'
        : `A guest can ask the model ${times} a day, which is used up for today. Nothing is lost; sign in, or send it again ${when}.`;
    case 'user':
      return limit === 0
        ? 'Asking the model is switched off for accounts here. Nothing is lost; ask whoever runs this server.'
        : `An account can ask the model ${times} a day, which is used up for today. Nothing is lost; send it again ${when}.`;
    case 'address':
      return limit === 0
        ? 'Asking the model is switched off for your network. Nothing is lost; ask whoever runs this server.'
        : `From one network the model can be asked ${times} a day, which is used up for today. Nothing is lost; send it again ${when}.`;
    case 'installation':
      return limit === 0
        ? 'Asking the model is switched off on this server. Nothing is lost; ask whoever runs it.'
        : `This server asks the model ${times} a day for all of its people, which is used up for today. Nothing is lost; send it again ${when}.`;
  }
}
