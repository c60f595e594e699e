import { SentenceError } from '../trpc/error-sentence';

const UNREACHABLE =
  'The file did not get through. Check your connection, then try again; your project is safe.';

/** What is wrong is the file itself: the same one again would be refused again. */
export class FileRefusal extends SentenceError {}

/** Of an answer that refuses a file for what it is. */
const BAD_REQUEST = 400;

/**
 * Uploads one file and answers what the server made of it, as JSON. `fetch` cannot tell how far
 * it is, so this is an `XMLHttpRequest`.
 *
 * @param onProgress gets what share of the file is sent, from 0 to 1
 * @throws SentenceError, a `FileRefusal` where another try is of no use
 */
export function sendFile(
  url: string,
  file: File,
  { onProgress, signal }: { onProgress: (share: number) => void; signal: AbortSignal },
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    // As the API's own client does: a form of another site cannot set this header.
    request.setRequestHeader('x-framewright', '1');
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => {
      const answer = jsonOf(request.responseText);
      if (request.status === 200) resolve(answer);
      else if (request.status === BAD_REQUEST) reject(new FileRefusal(sentenceOf(answer)));
      else reject(new SentenceError(sentenceOf(answer)));
    };
    request.onerror = () => reject(new SentenceError(UNREACHABLE));
    signal.addEventListener('abort', () => {
      request.abort();
      reject(signal.reason);
    });
    request.send(file);
  });
}

function jsonOf(answer: string): unknown {
  try {
    return JSON.parse(answer);
  } catch {
    // A proxy in between answered with a page of its own.
    return null;
  }
}

function sentenceOf(answer: unknown): string {
  const isObject = typeof answer === 'object' && answer !== null && 'message' in answer;
  return isObject && typeof answer.message === 'string' ? answer.message : UNREACHABLE;
}
