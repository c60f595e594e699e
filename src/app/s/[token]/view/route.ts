import { logError } from '~/log';
import { createContext } from '~/server/api/context';
import { ServiceError } from '~/server/services/service-error';
import { countView } from '~/server/services/share/count-view';

export const dynamic = 'force-dynamic';

type Place = { params: Promise<{ token: string }> };

/** Counts a visitor: the page says so once it is on screen, so no answer waits for the count. */
export async function POST(request: Request, { params }: Place): Promise<Response> {
  const { token } = await params;
  const userAgent = request.headers.get('user-agent') ?? '';
  try {
    const ctx = await createContext({ headers: request.headers });
    await countView({ ctx, input: { token, userAgent } });
  } catch (error) {
    if (!(error instanceof ServiceError)) logError('A view could not be counted', error);
  }
  // Whether it was counted is nobody's business.
  return new Response(null, { status: 204 });
}
