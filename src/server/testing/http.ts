import { createAuth } from '~/server/auth/auth';
import { createTestPlatform, type TestPlatform } from './platform';

export const TEST_ORIGIN = 'http://localhost:3000';

export type HttpApp = TestPlatform & {
  /** A browser of its own: cookies that it is sent come back with its next requests. */
  openBrowser(): TestBrowser;
};

type TestInit = Omit<RequestInit, 'headers'> & { headers?: Record<string, string | null> };

export type TestBrowser = {
  cookies: Map<string, string>;
  /** A request as the app's pages make it; `headers` replace and `null` removes. */
  request(path: string, init?: TestInit): Request;
  /** Keeps the cookies of an answer, and hands it on. */
  take(response: Response): Response;
};

/** The app that route handlers of this process find, on a database of the test's own. */
export async function openHttpApp(
  settings: Parameters<typeof createTestPlatform>[0] & { appUrl?: string } = {},
): Promise<HttpApp> {
  const test = await createTestPlatform(settings);
  const { platform } = test;
  const { db, secret } = platform;
  const auth = createAuth({ db, secret, appUrl: settings.appUrl });
  globalThis.framewrightApp = Promise.resolve({ platform, auth });
  return { ...test, openBrowser };
}

function openBrowser(): TestBrowser {
  const cookies = new Map<string, string>();
  return {
    cookies,
    request(path, { headers, ...init } = {}) {
      const sent = new Headers();
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const usual = { host: new URL(TEST_ORIGIN).host, origin: TEST_ORIGIN, 'x-framewright': '1' };
      const json = init.body ? { 'content-type': 'application/json' } : {};
      for (const [name, value] of Object.entries({ ...usual, ...json, cookie, ...headers })) {
        if (value) sent.set(name, value);
      }
      return new Request(TEST_ORIGIN + path, { ...init, headers: sent });
    },
    take(response) {
      for (const line of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        if (value && !/max-age=0/i.test(line)) cookies.set(name, value);
        else cookies.delete(name);
      }
      return response;
    },
  };
}
