import 'server-only';
import { hashClientAddress } from '~/server/api/client-address';
import { getApp } from '~/server/api/platform';
import type { ServiceContext } from '~/server/services/context';

/** Whoever asks as nobody in particular: their account makes no difference, their network may. */
export async function visitorOf({ headers }: Pick<Request, 'headers'>): Promise<ServiceContext> {
  const { platform } = await getApp();
  return { ...platform, actor: null, addressHash: hashClientAddress(headers, platform.secret) };
}
