import 'server-only';
import type { ServiceContext } from '~/server/services/context';
import { hashClientAddress } from './client-address';
import { getApp } from './platform';

/** The context of one request: the platform, the account that its cookies name, if any, and its network. */
export async function createContext({ headers }: { headers: Headers }): Promise<ServiceContext> {
  const { platform, auth } = await getApp();
  const found = await auth.api.getSession({ headers });
  const actor = found ? { userId: found.user.id, isGuest: found.user.isAnonymous === true } : null;
  return { ...platform, actor, addressHash: hashClientAddress(headers, platform.secret) };
}
