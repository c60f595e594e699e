export type WrittenPage = { html: string; etag: string };

/** What the names of pages do not tell of, such as a scene compiled anew, shows this much later, in ms. */
const KEPT_MS = 10_000;
/** Pages of 15 KB; the one that was written longest ago goes first. */
const MOST = 500;

type Kept = { page: Promise<WrittenPage>; until: number };

/** Pages that many ask for are written every ten seconds, and once for all who ask meanwhile. */
export class KeptPages {
  readonly #pages = new Map<string, Kept>();

  constructor(private readonly now: () => number = () => performance.now()) {}

  /** The page under `name`, as it was or as `write` writes it; a failure is not kept. */
  page(name: string, write: () => Promise<WrittenPage>): Promise<WrittenPage> {
    const kept = this.#pages.get(name);
    if (kept && this.now() < kept.until) return kept.page;
    const page = write();
    const until = this.now() + KEPT_MS;
    this.#pages.delete(name);
    this.#pages.set(name, { page, until });
    page.catch(() => {
      if (this.#pages.get(name)?.page === page) this.#pages.delete(name);
    });
    const [oldest] = this.#pages.keys();
    if (oldest !== undefined && this.#pages.size > MOST) this.#pages.delete(oldest);
    return page;
  }
}
