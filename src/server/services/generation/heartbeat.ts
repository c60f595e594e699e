import { and, eq, inArray, sql } from 'drizzle-orm';
import { generations } from '~/server/db/schema/chat';
import type { Platform } from '../context';
import { LEASE_MS } from './queue';

/** How often leases are renewed, replies saved and wishes to stop looked up, in ms. */
const BEAT_MS = 500;

/** What a generation of this process has, and what it hears. */
export type Member = {
  /** Everything that the model has written. */
  reply(): string;
  /** The person has asked to stop. */
  onStop(): void;
  /** Another process has ended it: the lease had run out. */
  onTaken(): void;
  /** A beat could not be written; `isOver` when the lease has run out meanwhile. */
  onSilence(error: unknown, isOver: boolean): void;
};

/** One statement for all generations of a process: a hundred replies at once cost what one does. */
export class Heartbeat {
  readonly #platform: Pick<Platform, 'db' | 'processId'>;
  readonly #members = new Map<string, Member & { heldUntil: number; saved: number }>();
  #timer: ReturnType<typeof setInterval> | undefined;
  #beating: Promise<void> = Promise.resolve();

  constructor(platform: Pick<Platform, 'db' | 'processId'>) {
    this.#platform = platform;
  }

  /** How many generations this process works on. */
  get size(): number {
    return this.#members.size;
  }

  /** Answers what ends it; that resolves when no beat of the generation is under way. */
  join(generationId: string, member: Member): () => Promise<void> {
    this.#members.set(generationId, { ...member, heldUntil: Date.now() + LEASE_MS, saved: 0 });
    this.#timer ??= setInterval(() => {
      this.#beating = this.#beating.then(() => this.#beat());
    }, BEAT_MS);
    return async () => {
      this.#members.delete(generationId);
      if (this.#members.size === 0) {
        clearInterval(this.#timer);
        this.#timer = undefined;
      }
      await this.#beating;
    };
  }

  async #beat(): Promise<void> {
    const ids = [...this.#members.keys()];
    if (ids.length === 0) return;
    const until = Date.now() + LEASE_MS;
    try {
      const rows = await this.#renew(ids, until);
      const held = new Map(rows.map((row) => [row.id, row.stopRequestedAt]));
      for (const id of ids) {
        const member = this.#members.get(id);
        if (!member) continue;
        member.heldUntil = until;
        const stopRequestedAt = held.get(id);
        if (stopRequestedAt === undefined) member.onTaken();
        else if (stopRequestedAt) member.onStop();
      }
      await this.#saveReplies(held);
    } catch (error) {
      for (const member of this.#members.values()) {
        member.onSilence(error, Date.now() >= member.heldUntil);
      }
    }
  }

  #renew(ids: string[], until: number) {
    return this.#platform.db
      .update(generations)
      .set({ leaseExpiresAt: new Date(until) })
      .where(
        and(
          inArray(generations.id, ids),
          eq(generations.leaseOwner, this.#platform.processId),
          eq(generations.status, 'running'),
        ),
      )
      .returning({ id: generations.id, stopRequestedAt: generations.stopRequestedAt });
  }

  /** What has come since the last beat is added to the rows, not the whole replies again. */
  async #saveReplies(held: ReadonlyMap<string, unknown>): Promise<void> {
    const grown = [...this.#members].flatMap(([id, member]) => {
      const reply = member.reply();
      return held.has(id) && reply.length > member.saved ? [{ id, member, reply }] : [];
    });
    if (grown.length === 0) return;
    const rows = sql.join(
      grown.map(({ id, member, reply }) => sql`(${id}::uuid, ${reply.slice(member.saved)}::text)`),
      sql`, `,
    );
    await this.#platform.db.execute(sql`
      update generations set reply = generations.reply || grown.more
      from (values ${rows}) as grown (id, more)
      where generations.id = grown.id and generations.status = 'running'
        and generations.lease_owner = ${this.#platform.processId}`);
    for (const { member, reply } of grown) member.saved = reply.length;
  }
}

const heartbeats = new WeakMap<object, Map<string, Heartbeat>>();

/** The one heartbeat of a process on its database. */
export function heartbeatOf(platform: Pick<Platform, 'db' | 'processId'>): Heartbeat {
  const { db, processId } = platform;
  const ofDatabase = heartbeats.get(db) ?? new Map<string, Heartbeat>();
  heartbeats.set(db, ofDatabase);
  const known = ofDatabase.get(processId) ?? new Heartbeat(platform);
  ofDatabase.set(processId, known);
  return known;
}
