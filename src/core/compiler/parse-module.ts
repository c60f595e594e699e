import { type ReadResult, readWithFixes } from './repair/read-with-fixes';
import { type ParsedModule, parseTolerantly } from './repair/tolerant-parser';

/**
 * Parses an emitted module, with small changes where the parser stumbles.
 * @param nested whether a function may export, because it stands for a namespace
 */
export function parseModule(emitted: string, nested = false): ReadResult<ParsedModule> {
  return readWithFixes(emitted, 0, (code) => parseTolerantly(code, nested));
}
