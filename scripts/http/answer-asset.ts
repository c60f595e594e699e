import type { IncomingMessage, ServerResponse } from 'node:http';
import { logError } from '../../src/log';
import { contentEncodingOf, contentTypeOf } from '../../src/server/storage/key';
import { type Answer, type Question, questionOf, send } from './answer';
import type { AssetCache } from './asset-cache';
import { isKnown, takesEncoding } from './negotiate';

/**
 * What the storage holds for everybody: scenes and posters, by the hash of their content. Whoever
 * knows such a name has seen the thing. Nothing else of the storage can be named here.
 */
const ADDRESS =
  /^\/assets\/((?:components\/([0-9a-f]{64})\.js)|(?:posters\/([0-9a-f]{64})\.(?:avif|jpg|png)))$/;

/** How a module may lie in the storage, the smallest first; a picture is small as it is. */
const PACKED = [
  { coding: 'br', ending: '.br' },
  { coding: 'gzip', ending: '.gz' },
];

const ALWAYS = {
  // A scene is a stranger's code: opened by itself it is text in an origin that is nobody's.
  'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  'timing-allow-origin': '*',
};

/**
 * Answers everything below `/assets/`: public objects, for ever cacheable, for any origin.
 *
 * @returns false for a request that is somebody else's to answer
 */
export function answerAsset(
  request: IncomingMessage,
  response: ServerResponse,
  cache: AssetCache,
): boolean {
  const question = questionOf(request);
  if (!question.path.startsWith('/assets/')) return false;
  const held = answerFromMemory(question, cache);
  if (held) {
    send(response, held);
    return true;
  }
  answerFromStorage(question, cache)
    .then((answer) => send(response, answer))
    .catch((error) => {
      logError(`The object at ${question.path} cannot be read`, error);
      send(
        response,
        plain(503, 'This file cannot be read at the moment. Try again.', 'retry-after', '2'),
      );
    });
  return true;
}

/** Most answers are this one. */
function answerFromMemory({ method, path, headers }: Question, cache: AssetCache): Answer | null {
  const asked = ADDRESS.exec(path);
  if (!asked || (method !== 'GET' && method !== 'HEAD')) return null;
  const [, key = ''] = asked;
  const first = namesOf(key, headers)[0];
  const bytes = first === undefined ? undefined : cache.peek(first);
  return first !== undefined && bytes ? found(asked, first, bytes, headers) : null;
}

async function answerFromStorage(
  { method, path, headers }: Question,
  cache: AssetCache,
): Promise<Answer> {
  if (method !== 'GET' && method !== 'HEAD') {
    return plain(405, 'This file can only be read.', 'allow', 'GET, HEAD');
  }
  const asked = ADDRESS.exec(path);
  const [, key = ''] = asked ?? [];
  for (const name of asked ? namesOf(key, headers) : []) {
    const bytes = await cache.read(name);
    if (asked && bytes) return found(asked, name, bytes, headers);
  }
  return plain(404, 'There is nothing at this address.');
}

/** The names to look for, the best first. */
function namesOf(key: string, headers: Question['headers']): string[] {
  if (!key.endsWith('.js')) return [key];
  const taken = PACKED.filter(({ coding }) => takesEncoding(headers['accept-encoding'], coding));
  return [...taken.map(({ ending }) => key + ending), key];
}

function found(
  [, key = '', component, poster = '']: RegExpExecArray,
  name: string,
  bytes: Buffer,
  headers: Question['headers'],
): Answer {
  const encoding = contentEncodingOf(name);
  const etag = `"${component ?? poster}${encoding ? `-${encoding}` : ''}"`;
  const known: Record<string, string> = {
    ...ALWAYS,
    etag,
    vary: 'Accept-Encoding',
    'cache-control': 'public, max-age=31536000, immutable',
  };
  if (isKnown(etag, headers['if-none-match'])) return { status: 304, headers: known, body: null };
  if (encoding) known['content-encoding'] = encoding;
  return { status: 200, headers: { ...known, 'content-type': contentTypeOf(key) }, body: bytes };
}

function plain(status: number, text: string, name = 'vary', value = 'Accept-Encoding'): Answer {
  return {
    status,
    headers: {
      ...ALWAYS,
      [name]: value,
      'content-type': 'text/plain; charset=utf-8',
      // It may be published in a moment.
      'cache-control': 'no-store',
    },
    body: `${text}\n`,
  };
}
