import 'server-only';
import { Readable } from 'node:stream';
import type { UnsatisfiableRange } from '~/server/storage/read-range';
import type { ByteRange, StoredObject } from '~/server/storage/storage';

/** Answers with an object, or with the part of it that was opened. */
export function answerPart(
  opened: { object: StoredObject; range: ByteRange | null; stream: Readable },
  headers: Record<string, string>,
): Response {
  const { sizeBytes, contentType } = opened.object;
  const { start, end } = opened.range ?? { start: 0, end: sizeBytes - 1 };
  return new Response(Readable.toWeb(opened.stream) as ReadableStream, {
    status: opened.range ? 206 : 200,
    headers: {
      'content-type': contentType,
      'content-length': String(end - start + 1),
      ...(opened.range ? { 'content-range': `bytes ${start}-${end}/${sizeBytes}` } : {}),
      'accept-ranges': 'bytes',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      ...headers,
    },
  });
}

/**
 * HEAD of a route that streams. Next would make it of GET and leave what that has opened unread,
 * and so open: a file or a connection for each.
 */
export async function withoutBody(answer: Promise<Response>): Promise<Response> {
  const { status, headers, body } = await answer;
  await body?.cancel();
  return new Response(null, { status, headers });
}

/** Answers a range that begins behind the object's end. */
export function answerUnsatisfiable({ sizeBytes }: UnsatisfiableRange): Response {
  return new Response(null, { status: 416, headers: { 'content-range': `bytes */${sizeBytes}` } });
}
