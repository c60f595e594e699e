import type { Program } from 'acorn';
import { type ReadResult, readWithFixes } from './repair/read-with-fixes';
import { TolerantParser } from './repair/tolerant-parser';

/**
 * Parses an emitted module, with small changes where the parser stumbles.
 * @param nested whether a function may export, because it stands for a namespace
 */
export function parseModule(emitted: string, nested = false): ReadResult<Program> {
  return readWithFixes(emitted, 0, (code) => TolerantParser.read(code, nested));
}
