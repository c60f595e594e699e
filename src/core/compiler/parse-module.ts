import type { Program } from 'acorn';
import { type ReadResult, readWithFixes } from './repair/read-with-fixes';
import { TolerantParser } from './repair/tolerant-parser';

/** Parses an emitted module, with small changes where the parser stumbles. */
export function parseModule(emitted: string): ReadResult<Program> {
  return readWithFixes(emitted, 0, (code) => TolerantParser.read(code));
}
