import { answerPage } from '../answer-page';

export const dynamic = 'force-dynamic';

type Place = { params: Promise<{ token: string }> };

/** The page of a shared video. */
export async function GET(request: Request, { params }: Place): Promise<Response> {
  return answerPage('share', (await params).token, request);
}
