import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { z } from 'zod';

export type Flags = {
  recompile: boolean;
  dryRun: boolean;
  batch: number;
  concurrency: number;
  projectId: string | null;
  limit: number | null;
  help: boolean;
};

const KINDS = {
  recompile: 'boolean',
  'dry-run': 'boolean',
  batch: 'number',
  concurrency: 'number',
  project: 'id',
  limit: 'number',
  help: 'boolean',
} as const;
type Name = keyof typeof KINDS;

export const FLAG_NAMES: readonly string[] = Object.keys(KINDS);

/** The database and the app need little beside them, and are served first when they wake. */
export const DEFAULT_CONCURRENCY = Math.min(4, availableParallelism());

const MOST: Partial<Record<Name, number>> = { batch: 1_000, concurrency: 32 };

export const HELP = `npm run backfill -- [flags]

Compiles the stored revisions that have no JavaScript yet. Safe beside a running app, and
to be stopped and started again at any time. The source of a revision is never touched,
and JavaScript that works is never replaced by none.

  --recompile        also those that an older version of the compiler made
  --dry-run          change nothing; tell what would change, and which scenes would start
                     or stop running
  --project ID       only the revisions of one project
  --limit N          look at no more than N revisions
  --batch N          revisions per transaction, 1 to 1000 (200)
  --concurrency N    compiling threads, 1 to 32 (one per core of the processor, at most 4)
  --help             this text

Ends with 0 when every revision was handled, 130 after Ctrl-C, 1 otherwise.`;

/** Reads the arguments of the command line; a string is a sentence about what is wrong. */
export function readFlags(args: string[]): Flags | string {
  const { tokens } = parseArgs({ args, strict: false, tokens: true, options: optionsOf() });
  const given = new Map<Name, string | undefined>();
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional') return `“${token.value}” is not a flag. ${SEE_HELP}`;
    const { name, rawName, value } = token;
    if (!isName(name)) return `There is no flag ${rawName}. ${SEE_HELP}`;
    const problem = problemWith(name, value);
    if (problem) return problem;
    given.set(name, value);
  }
  const number = (name: Name) => {
    const text = given.get(name);
    return text === undefined ? null : Number(text);
  };
  return {
    recompile: given.has('recompile'),
    dryRun: given.has('dry-run'),
    batch: number('batch') ?? 200,
    concurrency: number('concurrency') ?? DEFAULT_CONCURRENCY,
    projectId: given.get('project') ?? null,
    limit: number('limit'),
    help: given.has('help'),
  };
}

const SEE_HELP = 'npm run backfill -- --help lists the flags.';

function optionsOf() {
  const options = Object.entries(KINDS).map(([name, kind]) => {
    const type = kind === 'boolean' ? ('boolean' as const) : ('string' as const);
    return [name, name === 'help' ? { type, short: 'h' } : { type }] as const;
  });
  return Object.fromEntries(options);
}

function isName(name: string): name is Name {
  return Object.hasOwn(KINDS, name);
}

function problemWith(name: Name, value: string | undefined): string | null {
  const kind = KINDS[name];
  if (kind === 'boolean') {
    return value === undefined ? null : `--${name} takes no value, not even “${value}”.`;
  }
  if (kind === 'id') {
    return z.uuid().safeParse(value).success
      ? null
      : `--${name} needs a project’s id, the last part of its address, not “${value ?? ''}”.`;
  }
  const most = MOST[name];
  const isWhole = value !== undefined && /^\d{1,9}$/.test(value) && Number(value) >= 1;
  if (isWhole && (most === undefined || Number(value) <= most)) return null;
  const range = most === undefined ? 'from 1' : `from 1 to ${most}`;
  return `--${name} needs a whole number ${range}, not “${value ?? ''}”.`;
}
