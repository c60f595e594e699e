import { createTRPCClient, httpLink, type TRPCClient } from '@trpc/client';
import superjson from 'superjson';
import type { AppRouter } from '~/server/api/root';
import type { RunningApp } from '~/server/testing/app';

/** The API of a running app over HTTP, as a new guest. */
export async function openAppClient({ url }: RunningApp): Promise<TRPCClient<AppRouter>> {
  const answer = await fetch(`${url}/api/auth/sign-in/anonymous`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: '{}',
  });
  if (!answer.ok) throw new Error(`Signing in answered ${answer.status}.`);
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const headers = { cookie, 'x-framewright': '1' };
  return createTRPCClient<AppRouter>({
    links: [httpLink({ url: `${url}/api/trpc`, transformer: superjson, headers })],
  });
}
