import { betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { anonymous } from 'better-auth/plugins';
import type { Database } from '~/server/db/client';
import {
  authAccounts,
  authRateLimits,
  authSessions,
  authVerifications,
  users,
} from '~/server/db/schema/auth';
import { adoptProjects } from './adopt-projects';

export type AuthSettings = {
  db: Database;
  secret: string;
  /** Public address when it is known; otherwise each request tells its own. */
  appUrl: string | undefined;
};

const DAY = 24 * 60 * 60;

/** Accounts, guests and auth sessions. Guests are made without a form and can sign up later. */
export function createAuth({ db, secret, appUrl }: AuthSettings) {
  return betterAuth({
    appName: 'Framewright',
    // Its warnings are about addresses, which a one-machine installation takes from each request.
    logger: { level: 'error' },
    secret,
    baseURL: appUrl,
    basePath: '/api/auth',
    trustedOrigins: (request) => (appUrl ? [appUrl] : ownOrigins(request)),
    telemetry: { enabled: false },
    // Browsers drop secure cookies of plain http: Safari everywhere, all others beyond localhost.
    advanced: { useSecureCookies: appUrl?.startsWith('https:') ?? false },
    database: drizzleAdapter(db, {
      provider: 'pg',
      schema: {
        user: users,
        session: authSessions,
        account: authAccounts,
        verification: authVerifications,
        rateLimit: authRateLimits,
      },
    }),
    emailAndPassword: { enabled: true, minPasswordLength: 8, maxPasswordLength: 128 },
    session: { expiresIn: 60 * DAY, updateAge: DAY },
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: 60,
      max: 200,
      customRules: {
        // A class or an office shares one address; three guests a minute would lock them out.
        '/sign-in/anonymous': { window: 60, max: 30 },
        '/sign-in/email': { window: 60, max: 10 },
        '/sign-up/email': { window: 60, max: 10 },
        '/get-session': false,
      },
    },
    plugins: [
      anonymous({
        generateName: () => 'Guest',
        onLinkAccount: ({ anonymousUser, newUser }) =>
          adoptProjects(db, { from: anonymousUser.user.id, to: newUser.user.id }),
      }),
    ],
  });
}

/**
 * The address that the browser used. Next names its own in the request's URL instead,
 * so without this every page under another name of this machine would be refused.
 */
function ownOrigins(request: Request | undefined): string[] {
  const host = request?.headers.get('x-forwarded-host') ?? request?.headers.get('host');
  return host ? [`http://${host}`, `https://${host}`] : [];
}

export type Auth = ReturnType<typeof createAuth>;
