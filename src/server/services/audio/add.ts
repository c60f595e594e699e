import { and, eq } from 'drizzle-orm';
import { MAX_TITLE } from '~/core/limits';
import { storableText } from '~/core/storable-text';
import {
  clampAudio,
  DEFAULT_AUDIO,
  framesOfSeconds,
  MAX_AUDIO_BYTES,
  MAX_AUDIO_TRACKS,
} from '~/core/timeline/audio';
import type { AudioTrack } from '~/core/timeline/composition';
import type { Database, Transaction } from '~/server/db/client';
import { audioTracks } from '~/server/db/schema/project';
import { contentKey } from '~/server/storage/key';
import { requireActor, type ServiceContext } from '../context';
import { keepObject } from '../object/keep';
import { lockOwnProject, ownProject } from '../project/own-project';
import { ServiceError } from '../service-error';
import { recordStep } from '../step/record-step';
import { readBody } from '../upload/read-body';
import { audioTrackOf, loadAudio, stateOfAudio } from './audio-track';
import { readSound } from './read-sound';
import { tooLarge } from './too-large';

type Input = {
  projectId: string;
  /** The chat session whose Undo takes it back; the newest when absent. */
  sessionId?: string;
  /** Name of the file, with its extension. */
  fileName: string;
  startFrame: number;
  idempotencyKey: string;
  body: ReadableStream<Uint8Array> | null;
};

/**
 * Stores a sound file and lays it under the project's video. The same key answers the same
 * track. `invalid_input` when the file is no sound or too large, `conflict` when there are
 * ten sounds already; nothing is read of a file that could not be kept.
 */
export async function addAudio({
  ctx,
  input,
}: {
  ctx: ServiceContext;
  input: Input;
}): Promise<AudioTrack> {
  const actor = requireActor(ctx);
  const { id: projectId, fps } = await ownProject(ctx, input.projectId);
  const earlier = await findEarlier(ctx.db, projectId, input.idempotencyKey);
  if (earlier) return audioTrackOf(earlier, fps);
  await refuseTooMany(ctx.db, projectId);
  const bytes = await readBody(input.body, { maxBytes: MAX_AUDIO_BYTES, tooLarge });
  const { extension, durationInSeconds } = await readSound(bytes);
  const fileKey = await contentKey('audio', bytes, extension);
  const { sizeBytes } = await keepObject(ctx, fileKey, bytes);
  const wanted = { ...DEFAULT_AUDIO, startFrame: input.startFrame };
  const settings = clampAudio(wanted, framesOfSeconds(durationInSeconds, fps));
  return ctx.db.transaction(async (tx) => {
    await lockOwnProject(tx, actor, projectId);
    const sent = await findEarlier(tx, projectId, input.idempotencyKey);
    if (sent) return audioTrackOf(sent, fps);
    await refuseTooMany(tx, projectId);
    const [row] = await tx
      .insert(audioTracks)
      .values({
        projectId,
        name: nameOf(input.fileName),
        fileKey,
        sizeBytes,
        durationInSeconds,
        idempotencyKey: input.idempotencyKey,
        ...settings,
      })
      .returning();
    if (!row) throw new Error('The database did not return the sound that it stored.');
    const change = { trackId: row.id, before: null, after: stateOfAudio(row) };
    const { sessionId } = input;
    await recordStep(tx, {
      projectId,
      sessionId,
      label: 'Add sound',
      changes: { audio: [change] },
    });
    return audioTrackOf(row, fps);
  });
}

async function findEarlier(db: Database | Transaction, projectId: string, key: string) {
  const [row] = await db
    .select()
    .from(audioTracks)
    .where(and(eq(audioTracks.projectId, projectId), eq(audioTracks.idempotencyKey, key)));
  return row;
}

async function refuseTooMany(db: Database | Transaction, projectId: string): Promise<void> {
  if ((await loadAudio(db, projectId)).length < MAX_AUDIO_TRACKS) return;
  const message = `A video can have ${MAX_AUDIO_TRACKS} sounds. Remove one to add another.`;
  throw new ServiceError('conflict', message);
}

/** `Summer theme.mp3` → `Summer theme`. */
function nameOf(fileName: string): string {
  const bare = storableText(fileName)
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .trim();
  return [...bare].slice(0, MAX_TITLE).join('') || 'Sound';
}
