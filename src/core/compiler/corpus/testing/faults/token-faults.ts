import { type Spoil, splice } from '../mutations/mutation';
import type { Random } from '../random';
import { type Piece, tokenize } from './tokenize';

const atPiece =
  (
    spoil: (tsx: string, piece: Piece, next: Piece, all: Piece[], random: Random) => string,
  ): Spoil =>
  (tsx, random) => {
    const pieces = tokenize(tsx);
    const at = random.int(0, pieces.length - 1);
    const [piece, next] = [pieces[at], pieces[at + 1]];
    if (!piece || !next) return null;
    const spoilt = spoil(tsx, piece, next, pieces, random);
    return spoilt === tsx ? null : spoilt;
  };

/** Faults of one token that nobody planned: wherever chance puts them. */
export const TOKEN_FAULTS: Readonly<Record<string, Spoil>> = {
  'token-delete': atPiece((tsx, { start, end }) => splice(tsx, start, end)),
  'token-duplicate': atPiece((tsx, { end, text }) =>
    splice(tsx, end, end, /^\w/.test(text) ? ` ${text}` : text),
  ),
  'token-swap': atPiece((tsx, piece, next) => {
    const gap = tsx.slice(piece.end, next.start);
    return splice(tsx, piece.start, next.end, next.text + gap + piece.text);
  }),
  'token-replace': atPiece((tsx, { start, end }, _next, all, random) =>
    splice(tsx, start, end, random.pick(all)?.text ?? ''),
  ),
};
