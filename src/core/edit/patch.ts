/**
 * One change of a patch, as lines without their breaks: `search` stands in the source and
 * `replace` takes its place. With an empty `search` the lines are added.
 */
export type PatchBlock = { search: readonly string[]; replace: readonly string[] };

export type Patch = {
  /** In the order written; each is meant for the source as the ones before it leave it. */
  blocks: PatchBlock[];
  /** Blocks that were cut or that lack their middle: they say nothing that could be done. */
  unfinished: number;
};
