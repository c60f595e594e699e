import { type Reading, reading } from '../../unwrap/reading';

const HEADER =
  /^(?:diff --git |index [\da-f]+\.\.|--- |\+\+\+ |@@|\\ No newline|(?:new|deleted) file mode|(?:similarity|rename) |\*\*\* (?:Begin|End|Add|Update|Delete))/;

/** A unified diff: its new side. Lines that are taken away become empty. */
export function diff(text: string): Reading[] {
  const lines = text.split('\n');
  const count = (pattern: RegExp) => lines.filter((line) => pattern.test(line)).length;
  const added = count(/^\+(?!\+\+ )/);
  const removed = count(/^-(?!-- )/);
  if (added === 0 || (added < 2 && removed === 0 && count(/^@@/) === 0)) return [];
  const context = lines.filter(
    (line) => line.trim() !== '' && !/^[+-]/.test(line) && !HEADER.test(line),
  );
  const isIndented = context.every((line) => /^\s/.test(line));
  const code = lines.map((line) => {
    if (HEADER.test(line) || line.startsWith('-')) return '';
    return line.startsWith('+') || (isIndented && line.startsWith(' ')) ? line.slice(1) : line;
  });
  const line = lines.findIndex((one) => /^[+-]/.test(one)) + 1;
  return [reading(code.join('\n'), 'took-new-side', 'Took the new side of the changes.', line)];
}
