import { logError } from '~/log';
import { getApp } from '~/server/api/platform';
import { checkHealth } from '~/server/services/system/health';

export const dynamic = 'force-dynamic';

/** The state of database, storage, model and renderer; 503 while the app cannot serve. */
export async function GET(): Promise<Response> {
  try {
    const { platform } = await getApp();
    const health = await checkHealth(platform);
    return Response.json(health, { status: health.status === 'ok' ? 200 : 503 });
  } catch (error) {
    logError('The app could not start', error);
    const message = 'The app could not start. Its log says why.';
    return Response.json({ status: 'down', message }, { status: 503 });
  }
}
