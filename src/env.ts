import { resolve } from 'node:path';
import { z } from 'zod';

const text = z.string().trim().optional();

const callsPerDay = (fallback: number) => z.coerce.number().int().nonnegative().default(fallback);

const milliseconds = (fallback: number) => z.coerce.number().int().positive().default(fallback);

/** Two names or more after the star: nobody owns `*.com`. */
const frameHost = z
  .string()
  .toLowerCase()
  .regex(/^\*(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){2,}(:\d{1,5})?$/, {
    message: 'write it as *.scenes.example.com, with :port where it is not the usual one',
  });

const schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  APP_URL: text.pipe(z.url().optional()),
  FRAME_HOST: text.pipe(frameHost.optional()),
  DATABASE_URL: text,
  FRAMEWRIGHT_DATA: z
    .string()
    .default('.framewright')
    .transform((path) => resolve(path)),
  AUTH_SECRET: text,
  S3_ENDPOINT: text.pipe(z.url().optional()),
  S3_BUCKET: text,
  S3_REGION: z.string().default('us-east-1'),
  S3_ACCESS_KEY_ID: text,
  S3_SECRET_ACCESS_KEY: text,
  /** Of the CDN in front of the bucket; without a slash at its end. */
  PUBLIC_ASSET_URL: text.pipe(z.url().optional()).transform((url) => url?.replace(/\/+$/, '')),
  ANTHROPIC_API_KEY: text,
  ANTHROPIC_BASE_URL: text.pipe(z.url().optional()),
  OPENAI_API_KEY: text,
  OPENAI_BASE_URL: text.pipe(z.url().optional()),
  OPENAI_COMPATIBLE_BASE_URL: text.pipe(z.url().optional()),
  OPENAI_COMPATIBLE_API_KEY: text,
  OPENAI_COMPATIBLE_MODEL: text,
  MODEL: text,
  MODEL_SEES_IMAGES: z.stringbool().optional(),
  MODEL_FIRST_TOKEN_MS: milliseconds(30_000),
  MODEL_IDLE_MS: milliseconds(20_000),
  MODEL_TOTAL_MS: milliseconds(180_000),
  MODEL_MAX_OUTPUT_TOKENS: z.coerce.number().int().positive().default(16_000),
  BUDGET_GUEST_CALLS_PER_DAY: callsPerDay(60),
  BUDGET_USER_CALLS_PER_DAY: callsPerDay(300),
  BUDGET_ADDRESS_CALLS_PER_DAY: callsPerDay(300),
  BUDGET_INSTALLATION_CALLS_PER_DAY: callsPerDay(3_000),
  RENDER_DEADLINE_MS: milliseconds(15 * 60_000),
  CHROMIUM_PATH: text,
  /** Where the system looks for commands. */
  PATH: z.string().default(''),
});

const checked = schema
  .refine((env) => !env.OPENAI_COMPATIBLE_BASE_URL || env.OPENAI_COMPATIBLE_MODEL || env.MODEL, {
    path: ['OPENAI_COMPATIBLE_MODEL'],
    message: 'name the model that the server should run',
  })
  .refine((env) => env.S3_BUCKET || !env.S3_ENDPOINT, {
    path: ['S3_BUCKET'],
    message: 'name the bucket of S3_ENDPOINT in which files are stored',
  })
  .refine((env) => !env.S3_ACCESS_KEY_ID === !env.S3_SECRET_ACCESS_KEY, {
    path: ['S3_SECRET_ACCESS_KEY'],
    message: 'S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY belong together',
  })
  .refine((env) => !isUnder(env.FRAME_HOST, env.APP_URL), {
    path: ['FRAME_HOST'],
    message: 'APP_URL is one of these hosts; scenes need names that the app does not have',
  });

function isUnder(frameHost: string | undefined, appUrl: string | undefined): boolean {
  if (!frameHost || !appUrl) return false;
  return `.${new URL(appUrl).hostname}`.endsWith(frameHost.slice(1).replace(/:\d+$/, ''));
}

export type Env = z.output<typeof schema>;

/** Reads an environment; throws an Error naming every variable that is wrong. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  // An empty variable counts as one that is not set: `.env` files leave them behind.
  const given = Object.entries(source).filter(([, value]) => value?.trim());
  const parsed = checked.safeParse(Object.fromEntries(given));
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The environment is not valid. ${faults.join('; ')}`);
}

let current: Env | undefined;

/** The process's environment, parsed once on first use: nothing needs a key at import time. */
export function env(): Env {
  current ??= parseEnv(process.env);
  return current;
}

/** What a child program needs of the machine; keys and addresses of this process stay here. */
const CHILD_VARIABLES =
  /^(PATH|HOME|LANG|LC_\w+|TZ|TMPDIR|TEMP|TMP|SystemRoot|LD_LIBRARY_PATH|FONTCONFIG_\w+|XDG_\w+)$/i;

/** The environment for programs that run what a model wrote. */
export function childEnv(): NodeJS.ProcessEnv {
  const entries = Object.entries(process.env).filter(([name]) => CHILD_VARIABLES.test(name));
  return { ...Object.fromEntries(entries), NODE_ENV: 'production' };
}
