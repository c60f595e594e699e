/** A text of a scene that drew its picture while the scene was still being written. */
export type Candidate = { revisionId: string; tsx: string };

/** By the key of their scene, oldest first. */
export type Candidates = Readonly<Record<string, readonly Candidate[]>>;

/** The newest may throw at another video frame: then the one before it comes back. */
const KEPT = 3;

export function withCandidate(known: Candidates, key: string, candidate: Candidate): Candidates {
  return { ...known, [key]: [...(known[key] ?? []), candidate].slice(-KEPT) };
}

export function withoutCandidate(known: Candidates, revisionId: string): Candidates {
  return Object.fromEntries(
    Object.entries(known).map(([key, all]) => [
      key,
      all.filter((candidate) => candidate.revisionId !== revisionId),
    ]),
  );
}
