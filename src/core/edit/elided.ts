const DOTS_ALONE = /^\s*(?:\.{3}|…)\s*$/;
const COMMENT = /^\s*(?:\/\/|\/\*+|\{\s*\/\*+|<!--)\s*(.*?)\s*(?:\*\/\s*\}?|-->)?\s*$/;
const LEFT_OUT =
  /^(?:\.{3}|…)|(?:\.{3}|…)$|\b(?:rest of (?:the|your|this)|existing code|previous code|(?:remains?|stays?|is|are) (?:the same|unchanged|as (?:before|is))|same as before)\b/i;

/** Whether a line stands for lines that the model did not want to repeat: `// ... existing code ...`. */
export function isElision(line: string): boolean {
  if (DOTS_ALONE.test(line)) return true;
  const comment = COMMENT.exec(line)?.[1];
  return comment !== undefined && LEFT_OUT.test(comment);
}
