import { SentenceError } from '../trpc/error-sentence';
import { authSentence } from './auth-sentence';

type Answer<Data> =
  | { data: Data; error: null }
  | { data: unknown; error: { status: number; code?: string | undefined } };

/**
 * Runs a better-auth client call and answers its data.
 * @throws {SentenceError} for an error answer as well as for a lost connection.
 */
export async function authCall<Data>(call: () => Promise<Answer<Data>>): Promise<Data> {
  let answer: Answer<Data>;
  try {
    answer = await call();
  } catch (cause) {
    throw new SentenceError(authSentence({ status: 0 }), { cause });
  }
  if (answer.error) throw new SentenceError(authSentence(answer.error));
  return answer.data;
}
