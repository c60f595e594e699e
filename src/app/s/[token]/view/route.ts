import { createContext } from '~/server/api/context';
import { countView } from '~/server/services/share/count-view';
import { refuse } from '../../refusal';

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
    const refused = refuse(error, 'A view could not be counted');
    if (refused.status === 429) return refused;
  }
  // Whether it was counted is nobody's business.
  return new Response(null, { status: 204 });
}
