import { logError } from '~/log';
import { getApp } from '~/server/api/platform';
import { ServiceError } from '~/server/services/service-error';
import { openShare } from '~/server/services/share/open';
import { siteOrigin } from '../../s/site-origin';
import { describeEmbed } from './describe-embed';

export const dynamic = 'force-dynamic';

/** What another site needs to show a shared video (https://oembed.com), for its address. */
export async function GET(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams;
  if ((asked.get('format') ?? 'json') !== 'json') return refuse(501, 'Only JSON is spoken here.');
  const token = /\/(?:s|embed)\/([\w-]{1,128})(?:[?#].*)?$/.exec(asked.get('url') ?? '')?.[1];
  if (!token) return refuse(404, 'That is not the address of a shared video.');
  try {
    const { platform } = await getApp();
    const share = await openShare({ ctx: platform, input: { token } });
    const most = { width: asked.get('maxwidth'), height: asked.get('maxheight') };
    const told = describeEmbed(share, { token, origin: siteOrigin(request.headers), most });
    const headers = { ...OPEN, 'cache-control': 'public, max-age=0, s-maxage=60' };
    return Response.json(told, { headers });
  } catch (error) {
    if (error instanceof ServiceError) return refuse(404, error.message);
    logError('An address could not be described', error);
    return refuse(503, 'The video cannot be read at the moment. Try again.');
  }
}

const OPEN = { 'access-control-allow-origin': '*' };

function refuse(status: number, error: string): Response {
  return Response.json({ error }, { status, headers: { ...OPEN, 'cache-control': 'no-store' } });
}
