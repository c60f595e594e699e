import { limitVisits } from '~/server/services/share/limit-visits';
import { openShare } from '~/server/services/share/open';
import { refusalOf } from '../../s/refusal';
import { siteOrigin } from '../../s/site-origin';
import { visitorOf } from '../../s/visitor';
import { describeEmbed } from './describe-embed';

export const dynamic = 'force-dynamic';

/** What another site needs to show a shared video (https://oembed.com), for its address. */
export async function GET(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams;
  if ((asked.get('format') ?? 'json') !== 'json') return refuse(501, 'Only JSON is spoken here.');
  const token = /\/(?:s|embed)\/([\w-]{1,128})(?:[?#].*)?$/.exec(asked.get('url') ?? '')?.[1];
  if (!token) return refuse(404, 'That is not the address of a shared video.');
  try {
    const ctx = await visitorOf(request);
    await limitVisits(ctx, 'describe');
    const share = await openShare({ ctx, input: { token } });
    const most = { width: asked.get('maxwidth'), height: asked.get('maxheight') };
    const told = describeEmbed(share, { token, origin: siteOrigin(request.headers), most });
    const headers = { ...OPEN, 'cache-control': 'public, max-age=0, s-maxage=60' };
    return Response.json(told, { headers });
  } catch (error) {
    const { status, message, headers } = refusalOf(error, 'An address could not be described');
    return refuse(status, message, headers);
  }
}

const OPEN = { 'access-control-allow-origin': '*' };

function refuse(status: number, error: string, more: Record<string, string> = {}): Response {
  const headers = { ...OPEN, 'cache-control': 'no-store', ...more };
  return Response.json({ error }, { status, headers });
}
