import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { childEnv } from '~/env';

/** How to run PostgreSQL's programs, which refuse to run as root. */
export type RunAs = {
  /** Put before the program and its arguments. */
  prefix: string[];
  /** For `spawn`: the ids that the child takes on. */
  ids: { uid?: number; gid?: number };
  /** Whom files must belong to, in this process's numbers; null when they already do. */
  owner: { uid: number; gid: number } | null;
};

const execute = promisify(execFile);

const NOBODY = { uid: 65_534, gid: 65_534 };
const ROOT = { uid: 0, gid: 0 };

/** The best way first: each later one gives the server more, or reaches fewer places. */
export const WAYS_FOR_ROOT: RunAs[] = [
  { prefix: ['unshare', '-U', '--map-user=1000', '--map-group=1000'], ids: {}, owner: ROOT },
  { prefix: [], ids: NOBODY, owner: NOBODY },
  // Containers forbid user namespaces, and root's home is closed to nobody: pass only the doors.
  {
    prefix: [
      'setpriv',
      `--reuid=${NOBODY.uid}`,
      `--regid=${NOBODY.gid}`,
      '--clear-groups',
      '--inh-caps=+dac_override',
      '--ambient-caps=+dac_override',
    ],
    ids: {},
    owner: NOBODY,
  },
];

const CAN_RUN = 'test "$(id -u)" != 0 && test -x "$1" && test -x "$2"';

/**
 * Chooses by trying: an ordinary user runs programs directly, root through the first way that
 * reaches both `program` and `directory`. Throws an Error with a sentence when none does.
 */
export async function chooseRunAs(
  { program, directory }: { program: string; directory: string },
  ways: RunAs[] = WAYS_FOR_ROOT,
): Promise<RunAs> {
  if (process.getuid?.() !== 0) return { prefix: [], ids: {}, owner: null };
  const failures: string[] = [];
  for (const way of ways) {
    const [command = 'sh', ...args] = [...way.prefix, 'sh', '-c', CAN_RUN, 'sh'];
    try {
      await execute(command, [...args, program, directory], { ...way.ids, env: childEnv() });
      return way;
    } catch (error) {
      failures.push(`${way.prefix[0] ?? 'setuid'}: ${firstLine(error)}`);
    }
  }
  throw new Error(
    'PostgreSQL refuses to run as root, and no way around it works here ' +
      `(${failures.join('; ')}). Start as an ordinary user, or set DATABASE_URL.`,
  );
}

function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.split('\n').at(1) || text.split('\n')[0] || 'failed';
}
