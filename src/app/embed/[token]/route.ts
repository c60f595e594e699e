import { answerPage } from '../../s/answer-page';

export const dynamic = 'force-dynamic';

type Place = { params: Promise<{ token: string }> };

/** The same video for a frame in another site's page: `?autoplay&muted&loop&start=<seconds>`. */
export async function GET(request: Request, { params }: Place): Promise<Response> {
  return answerPage('embed', (await params).token, request);
}
