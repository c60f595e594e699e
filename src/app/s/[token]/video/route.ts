import { openShareVideo } from '~/server/services/share/open';
import { refuse } from '../../refusal';
import { visitorOf } from '../../visitor';

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
    const ctx = await visitorOf(request);
    const { videoKey, composition } = await openShareVideo({ ctx, input: { token } });
    const isNamed = new URL(request.url).searchParams.get('v') === videoKey;
    const kept = isNamed ? KEPT : 'no-store';
    return Response.json(composition, { headers: { 'cache-control': kept } });
  } catch (error) {
    return refuse(error, 'A shared video could not be read');
  }
}
