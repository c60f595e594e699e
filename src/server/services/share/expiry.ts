import { ServiceError } from '../service-error';

/** Refuses a moment that has passed: the link would not open for anybody. */
export function refusePast(expiresAt: Date | null): void {
  if (expiresAt === null || expiresAt.getTime() > Date.now()) return;
  throw new ServiceError('invalid_input', 'That moment has passed. Choose a later one.');
}
