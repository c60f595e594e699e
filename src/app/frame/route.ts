import { guestDocument } from '~/frame/guest-document';
import { requestOrigin } from '~/frame/request-origin';

export const dynamic = 'force-dynamic';

/** GET /frame: the document inside the preview's iframe. */
export function GET(request: Request): Response {
  const { status, headers, body } = guestDocument(requestOrigin(request.headers));
  return new Response(body, { status, headers });
}
