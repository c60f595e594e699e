import { getApp } from '~/server/api/platform';

export const dynamic = 'force-dynamic';

async function handle(request: Request): Promise<Response> {
  const { auth } = await getApp();
  return auth.handler(request);
}

export { handle as GET, handle as POST };
