type Request = {
  resolve: (bytes: ArrayBuffer) => void;
  reject: (reason: Error) => void;
  timer: ReturnType<typeof setTimeout>;
};

/** A page that never answers must not keep a scene waiting for ever, in ms. */
const ANSWER_MS = 20_000;

/**
 * The guest's way to built files: it has no network, so it asks the page over the port.
 * An address is asked for once, and again after a failure.
 */
export class PortFiles {
  readonly #ask: (url: string) => void;
  readonly #files = new Map<string, Promise<ArrayBuffer>>();
  readonly #requests = new Map<string, Request>();

  /** @param ask sends the address to the page, which answers with `deliver` or `fail` */
  constructor(ask: (url: string) => void) {
    this.#ask = ask;
  }

  /** Rejects with a sentence when the page cannot fetch the file, or does not answer in 20 s. */
  readonly file = (url: string): Promise<ArrayBuffer> => this.#request(url, ANSWER_MS);

  /** The same for a large file that the caller alone keeps; it is asked for anew the next time. */
  async take(url: string, answerMs: number): Promise<ArrayBuffer> {
    try {
      return await this.#request(url, answerMs);
    } finally {
      this.#files.delete(url);
    }
  }

  #request(url: string, answerMs: number): Promise<ArrayBuffer> {
    const known = this.#files.get(url);
    if (known) return known;
    const asked = new Promise<ArrayBuffer>((resolve, reject) => {
      const giveUp = () => this.fail(url, 'A file of the player did not arrive in time.');
      this.#requests.set(url, { resolve, reject, timer: setTimeout(giveUp, answerMs) });
    });
    this.#files.set(url, asked);
    this.#ask(url);
    return asked;
  }

  deliver(url: string, bytes: ArrayBuffer): void {
    this.#take(url)?.resolve(bytes);
  }

  fail(url: string, message: string): void {
    const request = this.#take(url);
    if (!request) return;
    this.#files.delete(url);
    request.reject(new Error(message));
  }

  #take(url: string): Request | undefined {
    const request = this.#requests.get(url);
    clearTimeout(request?.timer);
    this.#requests.delete(url);
    return request;
  }
}
