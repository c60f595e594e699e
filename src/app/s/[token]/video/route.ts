import { logError } from '~/log';
import { getApp } from '~/server/api/platform';
import { ServiceError } from '~/server/services/service-error';
import { openShareVideo } from '~/server/services/share/open';

export const dynamic = 'force-dynamic';

type Place = { params: Promise<{ token: string }> };

/** The composition behind a link, as JSON: kept for ever where the address names its content. */
export async function GET(request: Request, { params }: Place): Promise<Response> {
  const { token } = await params;
  try {
    const { platform } = await getApp();
    const { videoKey, composition } = await openShareVideo({ ctx: platform, input: { token } });
    const isNamed = new URL(request.url).searchParams.get('v') === videoKey;
    const kept = isNamed ? 'public, max-age=31536000, immutable' : 'no-store';
    return Response.json(composition, { headers: { 'cache-control': kept } });
  } catch (error) {
    if (error instanceof ServiceError) return new Response(error.message, { status: 404 });
    logError('A shared video could not be read', error);
    return new Response('The video cannot be read at the moment. Try again.', { status: 503 });
  }
}
