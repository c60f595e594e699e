import { type Candidate, insertion, replacement } from '../edit';
import type { Problem } from '../problem';
import { lineStart, type Token, tokenAt } from '../tokens';

const MAX_TOKENS = 7;

/** What is missing further left on the line: `left (a) / 2` is read as a method up to its slash. */
export function earlierTokens(text: string, { at }: Problem): Candidate[] {
  const candidates: Candidate[] = [];
  const tokens = tokensOfLine(text, at).slice(-MAX_TOKENS);
  for (const [index, token] of tokens.entries()) {
    const cost = 2.6 + (tokens.length - index) / 20;
    const next = tokens[index + 1];
    if (/^[\w$]/.test(token.text)) candidates.push(insertion(token.end, ':', cost));
    for (const [rank, right] of /^[,;.:(<>=]$/.test(token.text) ? ['}', ')', ']'].entries() : []) {
      const edit = { start: token.start, end: token.end, text: right };
      candidates.push(replacement(edit, text, cost + 0.5 + rank / 10));
    }
    if (!next) continue;
    candidates.push(insertion(token.end, ',', cost + 0.1), insertion(token.end, '(', cost + 0.2));
    candidates.push(insertion(token.end, '{', cost + 0.3), insertion(token.end, ')', cost + 0.3));
  }
  return candidates;
}

function tokensOfLine(text: string, at: number): Token[] {
  const tokens: Token[] = [];
  let from = lineStart(text, at);
  for (let token = tokenAt(text, from); token && token.start < at; token = tokenAt(text, from)) {
    tokens.push(token);
    from = token.end;
  }
  return tokens;
}
