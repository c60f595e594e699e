/** Tags that hold nothing, so that models often write them without their slash. */
export const VOID_TAG = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

/** Something that has begun and not yet ended. */
export type Open = {
  kind: 'bracket' | 'template' | 'tag' | 'element' | 'string' | 'comment';
  /** What ends it: `)`, `` ` ``, `/>`, `</div>`, `"`, or the end of a comment. */
  closer: string;
  /** Offset of its first character. */
  at: number;
  /** Offset of what it holds: behind the bracket, or behind the whole opening tag. */
  inner: number;
};

/** What a text leaves open at its end, outermost first, and where it was last whole. */
export type Scan = {
  open: Open[];
  /** Closers that close nothing, by offset. */
  extra: number[];
  /** Places where something that is open must have ended, and what is missing there. */
  suspects: { at: number; text: string }[];
  /**
   * Closers that begin a line which is not indented as the line of what they close: one of
   * the two has lost its partner, or has one too many.
   */
  misaligned: { at: number; opener: Open; deeper: boolean }[];
};
