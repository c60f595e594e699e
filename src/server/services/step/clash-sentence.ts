import { and, desc, eq, type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '~/server/db/client';
import { chatSessions } from '~/server/db/schema/chat';
import { fonts } from '~/server/db/schema/font';
import { audioTracks, projectSteps, scenes } from '~/server/db/schema/project';
import { titleOfSession } from '../chat/session-title';
import type { Clash } from './plan-move';

/** Why a step cannot be taken back or done again now: what was changed, where, and where to look. */
export async function clashSentence(
  tx: Transaction,
  projectId: string,
  clash: Clash,
): Promise<string> {
  const what = await nameOf(tx, clash);
  const where = await placeOf(tx, projectId, clash);
  const versions = clash.kind === 'scene' ? ', or pick an older version in its history' : '';
  return where
    ? `${what} was changed since in the chat “${where}”. Nothing is lost: undo it there first${versions}.`
    : `${what} was changed since. Nothing is lost${clash.kind === 'scene' ? ': its history has every version' : ''}.`;
}

async function nameOf(tx: Transaction, clash: Clash): Promise<string> {
  if (clash.kind === 'project') return 'The video’s title or format';
  if (clash.kind === 'typeface') {
    const [row] = await tx.select({ name: fonts.family }).from(fonts).where(eq(fonts.id, clash.id));
    return `“${row?.name ?? 'This typeface'}”`;
  }
  const table = clash.kind === 'scene' ? scenes : audioTracks;
  const [row] = await tx.select({ name: table.name }).from(table).where(eq(table.id, clash.id));
  return `“${row?.name ?? 'This scene'}”`;
}

/** The title of the chat with the newest step about that thing that is done; null when it was deleted. */
async function placeOf(tx: Transaction, projectId: string, clash: Clash): Promise<string | null> {
  const about = aboutThat(clash);
  const [step] = await tx
    .select({ session: chatSessions })
    .from(projectSteps)
    .innerJoin(chatSessions, eq(chatSessions.id, projectSteps.sessionId))
    .where(and(eq(projectSteps.projectId, projectId), eq(projectSteps.state, 'done'), about))
    .orderBy(desc(projectSteps.number))
    .limit(1);
  return step && !step.session.deletedAt ? titleOfSession(tx, step.session.id) : null;
}

function aboutThat(clash: Clash): SQL {
  const { changes } = projectSteps;
  const names = (list: string, named: object) =>
    sql`${changes} -> ${list}::text @> ${JSON.stringify([named])}::jsonb`;
  switch (clash.kind) {
    case 'project':
      return sql`jsonb_typeof(${changes} -> 'project') = 'object'`;
    case 'scene':
      return names('scenes', { sceneId: clash.id });
    case 'sound':
      return names('audio', { trackId: clash.id });
    case 'typeface':
      return names('fonts', { fontId: clash.id });
  }
}
