import { logError } from '~/log';
import { getApp } from '~/server/api/platform';
import { ServiceError } from '~/server/services/service-error';
import { openShareVideo } from '~/server/services/share/open';

export const dynamic = 'force-dynamic';

type Place = { params: Promise<{ token: string }> };

/**
 * A browser that has seen the video may keep it, for its address names its content; a cache for
 * many only for a minute (s-maxage, RFC 9111), or the video would outlive its link there.
 */
const KEPT = 'public, max-age=31536000, s-maxage=60, immutable';

/** The composition behind a link, as JSON. */
export async function GET(request: Request, { params }: Place): Promise<Response> {
  const { token } = await params;
  try {
    const { platform } = await getApp();
    const { videoKey, composition } = await openShareVideo({ ctx: platform, input: { token } });
    const isNamed = new URL(request.url).searchParams.get('v') === videoKey;
    const kept = isNamed ? KEPT : 'no-store';
    return Response.json(composition, { headers: { 'cache-control': kept } });
  } catch (error) {
    if (error instanceof ServiceError) return new Response(error.message, { status: 404 });
    logError('A shared video could not be read', error);
    return new Response('The video cannot be read at the moment. Try again.', { status: 503 });
  }
}
