/** How much the beginning of a line can still mean: nothing more, maybe something, or it must be seen whole. */
export type LineState = 'no' | 'maybe' | 'held';
