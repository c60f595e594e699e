import { writeFile } from 'node:fs/promises';
import { setPriority } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';

/** Of 19 steps down (nice, POSIX): about a tenth of a processor that it shares with one as usual. */
const NICENESS = 10;

const TRIES = 5;
/** Linux takes one such change in 100 ms from whoever is not its administrator. */
const BETWEEN_TRIES_MS = 120;

/**
 * Lets a process that leads a session leave the processor to everybody else, and all that it will
 * start. Where Linux weighs sessions against each other, the niceness of a process counts within
 * its own only, and the session is given the same (sched(7), “The autogroup feature”).
 */
export async function makeUnhurried(pid: number): Promise<void> {
  try {
    setPriority(pid, NICENESS);
    if (process.platform === 'linux') await niceSession(pid);
  } catch (error) {
    // It has ended already.
    if (codeOf(error) !== 'ESRCH') throw error;
  }
}

async function niceSession(pid: number): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await writeFile(`/proc/${pid}/autogroup`, String(NICENESS));
    } catch (error) {
      const code = codeOf(error);
      // A kernel that does not group by session, or a container that may not write there.
      if (code === 'ENOENT' || code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return;
      if (code !== 'EAGAIN' || attempt === TRIES) throw error;
      await sleep(BETWEEN_TRIES_MS);
    }
  }
}

/** Errors of `os` keep the system's own code one floor deeper than errors of `fs`. */
const errorSchema = z.object({
  code: z.string().optional(),
  info: z.object({ code: z.string() }).optional(),
});

function codeOf(error: unknown): string | undefined {
  const { data } = errorSchema.safeParse(error);
  return data?.info?.code ?? data?.code;
}
