import type { FrameManifest } from '~/frame/manifest-schema';
import type { Database } from '~/server/db/client';
import type { Notices } from '~/server/db/notify';
import type { ChosenModel } from '~/server/llm/choose-model';
import type { StreamLimits } from '~/server/llm/stream-reply';
import type { RenderEngine } from '~/server/render/render-engine';
import type { Storage } from '~/server/storage/storage';
import { ServiceError } from './service-error';

/** Who asks. A guest is an account without an address. */
export type Actor = { userId: string; isGuest: boolean };

/** Model calls of one day (UTC) that each may make; 0 allows none. */
export type BudgetLimits = { guest: number; user: number; address: number; installation: number };

/** Where visitors find the app, without a slash at its end, and what its pages play videos with. */
export type Site = { origin: string; frameManifest: () => Promise<FrameManifest> };

/** What a service works with, whoever asks: the adapters of floor 1 and a few settings. */
export type Platform = {
  db: Database;
  notices: Notices;
  llm: ChosenModel & { limits: StreamLimits };
  budgets: BudgetLimits;
  storage: Storage;
  /** Where browsers find public objects, without a slash at its end; null for the app's own `/assets`. */
  publicAssetUrl: string | null;
  /** The app's public address and the frame that its pages mount; null where the address is not told. */
  site: Site | null;
  render: RenderEngine;
  /** Key of everything signed or derived, at least 32 random bytes in text. */
  secret: string;
  /** Unique to this process; the owner's name on leases. */
  processId: string;
  renderDeadlineMs: number;
  /** Directory for files on their way into storage; same disk as the data. */
  tempDir: string;
};

/** A platform and the one who asks; `null` for a visitor without a session. */
export type ServiceContext = Platform & {
  actor: Actor | null;
  /** A keyed hash of the network that the request came from; absent where none is known. */
  addressHash?: string;
};

/** The account that asks; throws `signed_out` for a visitor. */
export function requireActor(ctx: Pick<ServiceContext, 'actor'>): Actor {
  if (ctx.actor) return ctx.actor;
  throw new ServiceError('signed_out', 'Your session has ended. Reload the page to go on.');
}
