import { authCall } from './auth-call';
import { authClient } from './auth-client';

/**
 * Makes sure that the browser has an auth session; a newcomer becomes a guest without a form.
 * @throws {SentenceError} when the server cannot be reached or refuses.
 */
export async function ensureSession(): Promise<void> {
  const session = await authCall(() => authClient.getSession());
  if (session === null) await authCall(() => authClient.signIn.anonymous());
}
