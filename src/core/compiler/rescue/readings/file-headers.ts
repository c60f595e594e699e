import { readBlocks } from '../../unwrap/blocks';
import type { Block, Reading } from '../../unwrap/reading';

const FILE = /[\w@./\\-]*\w\.(tsx|jsx|ts|js|mjs|css|json|html|md|sh)\b/;
const LONGEST = 160;
const WORDS =
  /\b(?:file(?:name)?|path|src|source|new|create|update|updated|begin|start|end|of|the|tsx|typescript)\b/gi;

/** Files one after the other, each behind a line with its name: `File: Scene.tsx`, `=== Scene.tsx ===`. */
export function fileHeaders(text: string): Reading[] {
  const lines = text.split('\n');
  const blocks: Block[] = [];
  let from = 0;
  let isCode = true;
  let headers = 0;
  const close = (to: number) => {
    if (isCode) blocks.push({ from, to });
  };
  const code = lines.map((line, index) => {
    const name = line.length > LONGEST ? null : FILE.exec(line);
    if (!name || !isHeader(line.replace(name[0], ''))) return line;
    close(index);
    headers += 1;
    from = index + 1;
    isCode = /^(?:tsx|jsx|ts|js|mjs)$/.test(name[1] ?? '');
    return '';
  });
  close(lines.length);
  if (headers === 0) return [];
  return readBlocks(code, blocks, 'unwrapped-files', 'Took the scene out of several files.');
}

function isHeader(rest: string): boolean {
  return rest.length < 60 && /^[\s#=*`_:/"'<>()|[\]-]*$/.test(rest.replace(WORDS, ''));
}
