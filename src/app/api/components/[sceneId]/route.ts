import { logError } from '~/log';
import { createContext } from '~/server/api/context';
import { id as sceneIdInput } from '~/server/api/inputs';
import { openComponent } from '~/server/services/artifact/open-component';

export const dynamic = 'force-dynamic';

/** The address is for the moment; what it leads to is for ever. */
const SECONDS = 10;

/** Any origin may follow it: what it leads to is public, and nothing here is told by cookies. */
const ALWAYS = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  vary: 'Cookie',
};

/** Leads to the module of a scene as it is now; see `openComponent` for who may ask. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ sceneId: string }> },
): Promise<Response> {
  const { sceneId } = await params;
  if (!sceneIdInput.safeParse(sceneId).success) return missing();
  try {
    const ctx = await createContext({ headers: request.headers });
    const opened = await openComponent({ ctx, input: { sceneId } });
    switch (opened.kind) {
      case 'found': {
        const cache = `${opened.shared ? 'public' : 'private'}, max-age=${SECONDS}`;
        return answer(302, null, { location: opened.url, 'cache-control': cache });
      }
      case 'uncompilable':
        return answer(422, opened.error);
      case 'limited': {
        const message = 'Too many requests come from your network. Try again in a moment.';
        return answer(429, { message }, { 'retry-after': `${opened.retryAfterSeconds}` });
      }
      case 'missing':
        return missing();
    }
  } catch (error) {
    logError(`The component of scene ${sceneId} cannot be opened`, error);
    const message = 'This scene cannot be fetched at the moment. It is safe; try again.';
    return answer(503, { message }, { 'retry-after': '2' });
  }
}

const missing = () => answer(404, { message: 'This scene is not there, or it is not shared.' });

function answer(status: number, body: object | null, more: Record<string, string> = {}): Response {
  const headers = { ...ALWAYS, 'cache-control': 'no-store', ...more };
  return body === null
    ? new Response(null, { status, headers })
    : Response.json(body, { status, headers });
}
