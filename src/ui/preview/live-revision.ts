const PREFIX = 'live ';

/** The revision id of a scene that is still being written; no stored revision has one like it. */
export function liveRevisionId(key: string, number: number): string {
  return `${PREFIX}${key} ${number}`;
}

/** The `key` that a live revision's id was made of. */
export function liveKeyOf(revisionId: string): string {
  return revisionId.slice(PREFIX.length, revisionId.lastIndexOf(' '));
}

export function isLiveRevision(revisionId: string): boolean {
  return revisionId.startsWith(PREFIX);
}
