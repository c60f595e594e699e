import { openMovie } from '~/server/services/share/movie';
import { cacheControlOf } from '~/server/services/share/page/cache-control';
import { readRange, UnsatisfiableRange } from '~/server/storage/read-range';
import type { StoredObject } from '~/server/storage/storage';
import { answerPart, answerUnsatisfiable, withoutBody } from '../../../answer-part';
import { refuse } from '../../refusal';
import { visitorOf } from '../../visitor';

export const dynamic = 'force-dynamic';

type Place = { params: Promise<{ token: string }> };

/**
 * The video behind a link as a file, where it was exported as it is shown now: for programs that
 * play a link in their own place. Kept by caches no longer than the page that names it.
 */
export async function GET({ headers }: Request, { params }: Place): Promise<Response> {
  const { token } = await params;
  try {
    const ctx = await visitorOf({ headers });
    const range = (object: StoredObject) => {
      // A part of another file would be put together with parts of this one.
      const before = headers.get('if-range');
      const isSame = before === null || before === etagOf(object);
      return readRange(isSame ? headers.get('range') : null, object.sizeBytes);
    };
    const opened = await openMovie({ ctx, input: { token, range } });
    const etag = etagOf(opened.object);
    const known = { etag, 'cache-control': cacheControlOf(opened.share) };
    if (headers.get('if-none-match') === etag) {
      opened.stream.destroy();
      return new Response(null, { status: 304, headers: known });
    }
    return answerPart(opened, {
      ...known,
      // Other sites may read it; that they may play it, the server says (`guardAnswer`).
      'access-control-allow-origin': '*',
    });
  } catch (error) {
    if (error instanceof UnsatisfiableRange) return answerUnsatisfiable(error);
    return refuse(error, 'A shared file could not be read');
  }
}

/** What programs that show links ask first. */
export const HEAD = (request: Request, place: Place) => withoutBody(GET(request, place));

/** The object is named by its content. */
const etagOf = ({ key }: StoredObject) => `"${key.replace(/^.*\/|\.\w+$/g, '')}"`;
