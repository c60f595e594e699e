import { countRequest } from '../budget/count-request';
import type { ServiceContext } from '../context';
import { ServiceError } from '../service-error';

/**
 * How often one network may do what a link lets everybody do, in a minute. A school, a company or
 * a provider may be one network, and all in it may open a popular page within the same minute: so
 * twenty visitors a second go through. One program that asks as fast as it can does not.
 */
const MOST = {
  video: 1_200,
  view: 1_200,
  /** A player asks for a file in several parts, and anew when somebody seeks. */
  movie: 4_800,
  /** Other sites ask from a few machines for all of their readers, and keep the answer. */
  describe: 1_200,
  /** Each makes a project: a class that follows its teacher, and no more. */
  copy: 120,
} as const;

const MINUTE_MS = 60_000;

/** Counts one of these; refuses with `limit_reached` when the network has done too many of them. */
export async function limitVisits(
  { db, addressHash }: Pick<ServiceContext, 'db' | 'addressHash'>,
  what: keyof typeof MOST,
): Promise<void> {
  if (!addressHash) return;
  const limit = { most: MOST[what], windowMs: MINUTE_MS };
  const wait = await countRequest(db, `share-${what}`, addressHash, limit);
  if (wait === null) return;
  const when = wait === 1 ? 'a second' : `${wait} seconds`;
  throw new ServiceError(
    'limit_reached',
    `Too much is asked for from your network at the moment. Nothing is lost; try again in ${when}.`,
    { retryAfterSeconds: wait },
  );
}
