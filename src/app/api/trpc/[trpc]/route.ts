import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { createContext } from '~/server/api/context';
import { appRouter } from '~/server/api/root';
import { isFromOwnPages } from '~/server/api/same-origin';
import { logDefect } from '~/server/api/trpc';

export const dynamic = 'force-dynamic';

function handle(request: Request): Promise<Response> | Response {
  if (!isFromOwnPages(request)) {
    return Response.json({ error: 'This request did not come from the app.' }, { status: 403 });
  }
  return fetchRequestHandler({
    endpoint: '/api/trpc',
    req: request,
    router: appRouter,
    onError: logDefect,
    createContext: () => createContext({ headers: request.headers }),
  });
}

export { handle as GET, handle as POST };
