/** Whether a write failed because nobody reads any more, as in `… | head -1`. */
export function isPipeClosed(problem: unknown): boolean {
  return problem instanceof Error && 'code' in problem && problem.code === 'EPIPE';
}
