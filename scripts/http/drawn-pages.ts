import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { questionOf, send } from './answer';

/**
 * Pages that are the same for everybody: what is a person's own, the browser asks the API for.
 * They are drawn without cookies, so nobody's can ever be in them.
 */
const SAME_FOR_ALL = ['/', '/projects'];

/** Says that a request is this process's own, by its value. */
const MARK = 'x-framewright-draw';

/** Of Next's answer, what belongs to the page and not to its way here. */
const KEPT = ['content-type', 'cache-control', 'vary', 'link'];

/** Higher levels take longer than they save on a page of 25 KB. */
const GZIP = { level: 4 };

type Drawn = { headers: Record<string, string>; parts: string[] };

/**
 * Pages drawn once, so that a page with a nonce of its own is answered as fast as a file: Next
 * needs 8 ms for what this does in less than one.
 */
export class DrawnPages {
  readonly #secret = randomBytes(24).toString('base64url');
  /** Stands where each answer gets its nonce; random, so no text of a page is taken for it. */
  readonly #placeholder = randomBytes(16).toString('base64');
  readonly #pages = new Map<string, Drawn>();

  /** The nonce of an answer: the placeholder for a request of `draw`, else a new one. */
  nonceFor(request: IncomingMessage): string {
    const own = request.headers[MARK] === this.#secret;
    return own ? this.#placeholder : randomBytes(16).toString('base64');
  }

  /** Asks the app at `origin` for the pages; one that is not answered well is left to Next. */
  async draw(origin: string): Promise<void> {
    for (const path of SAME_FOR_ALL) {
      const answer = await fetch(origin + path, { headers: { [MARK]: this.#secret } });
      const parts = (await answer.text()).split(this.#placeholder);
      if (answer.status !== 200 || parts.length < 2) continue;
      const kept = KEPT.map((name) => [name, answer.headers.get(name)] as const);
      const headers = Object.fromEntries(
        kept.flatMap(([name, value]) => (value ? [[name, value]] : [])),
      );
      this.#pages.set(path, { headers, parts });
    }
  }

  /** @returns false for a request that is not for a whole page that was drawn */
  answer(request: IncomingMessage, response: ServerResponse, nonce: string): boolean {
    const { method, headers } = questionOf(request);
    const page = this.#pages.get(request.url ?? '');
    if (!page || (method !== 'GET' && method !== 'HEAD') || 'rsc' in headers) return false;
    const html = page.parts.join(nonce);
    const packs = /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(headers['accept-encoding'] ?? '');
    send(response, {
      status: 200,
      headers: packs ? { ...page.headers, 'content-encoding': 'gzip' } : page.headers,
      body: packs ? gzipSync(html, GZIP) : html,
    });
    return true;
  }
}
