/** Reads seconds as a person types them (`0`, `2.5`, `2,5 s`) into whole frames; null if they are none. */
export function parseSeconds(text: string, fps: number): number | null {
  const match = /^\s*(\d{1,6}(?:[.,]\d+)?)\s*(?:s|sec|seconds?)?\s*$/i.exec(text);
  return match?.[1] ? Math.round(Number(match[1].replace(',', '.')) * fps) : null;
}
