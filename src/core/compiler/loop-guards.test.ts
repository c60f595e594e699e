import { describe, expect, it } from 'vitest';
import { compileScene } from './compile-scene';
import { compileInNode } from './gate-node';
import { drawWith } from './testing/run-body';

const compile = (tsx: string) => compileScene(tsx, { gate: compileInNode });
const scene = (body: string) => `export default function S() {\n${body}\n}`;

/** Runs a scene that would go on for ever: every line with a loop may take three turns. */
function stopped(body: string): { result: unknown; lines: number[] } {
  const turns = new Map<number, number>();
  const stop = (line: number) => {
    const turn = (turns.get(line) ?? 0) + 1;
    turns.set(line, turn);
    return turn > 3;
  };
  return { result: drawWith(scene(body), { stop }), lines: [...turns.keys()] };
}

describe('loop guards', () => {
  it.each([
    ['for', 'let n = 0; for (;;) { n++; }\nreturn n;'],
    ['while', 'let n = 0; while (true) { n++; }\nreturn n;'],
    ['do', 'let n = 0; do { n++; } while (true)\nreturn n;'],
    ['a single statement', 'let n = 0; for (;;) n++;\nreturn n;'],
    ['a single statement without semicolon', 'let n = 0; for (;;) n++\nreturn n;'],
    ['do with a single statement', 'let n = 0; do n++\nwhile (true)\nreturn n'],
    ['a single statement before a comment', 'let n = 0; for (;;) n++ // for ever\nreturn n;'],
    ['an empty body', 'let n = 0; for (;; n++);\nreturn n;'],
    ['an if before else', 'let n = 0; if (!n) while (true) n++; else return 7;\nreturn n;'],
    ['a label', 'let n = 0; outer: for (;;) { n++; continue outer; }\nreturn n;'],
    [
      'for-of',
      'let n = 0; function* all() { while (n < 9) yield n; }\nfor (const m of all()) n++;\nreturn n;',
    ],
    ['a generator', 'function* all() { for (;;) yield 1; }\nreturn [...all()].length;'],
    ['an arrow', 'const f = (n) => [1].map(() => { while (1) n++; return n; })[0];\nreturn f(0);'],
  ])('end %s', (_name, body) => {
    expect(stopped(body).result).toBe(3);
  });

  it('end loops in loops, and for-in', () => {
    const { result, lines } = stopped(
      'const seen = [];\nfor (;;)\n  for (const key in { a: 1, b: 2, c: 3, d: 4, e: 5 })\n    seen.push(key);\nreturn seen.length;',
    );
    expect(result).toBe(3);
    expect(lines).toEqual([3, 4]);
  });

  it('end a loop inside an async function and one that awaits', () => {
    const { js } = compile(
      scene('const f = async (xs) => { for await (const x of xs) await x; };\nreturn <p/>;'),
    );
    expect(js).toContain('for await (const x of xs) { if (__fw.stop(2)) break; await x; }');
  });

  it('leave a loop that ends by itself as it is', () => {
    const body =
      'let n = 0; for (let i = 0; i < 99; i++) { if (i % 2) continue; n += i; }\nreturn n;';
    expect(drawWith(scene(body))).toBe(2450);
  });

  it('name the line of the loop and keep every line in its place', () => {
    const tsx = scene(
      '  let n = 0;\n  while (\n    n < 9\n  )\n\n  {\n    n++;\n  }\n  return <p>{n}</p>;',
    );
    const { js, notes } = compile(tsx);
    const lines = js?.split('\n') ?? [];
    expect(lines[6]).toBe('  { if (__fw.stop(3)) break;');
    expect(lines[7]).toBe('    n++;');
    expect(notes).toEqual([]);
  });

  it('touch no text, comment, pattern or property that reads like a loop', () => {
    const body = `const a = "for (;;) {}"; const b = \`while (1) { \${a} }\`; // for (;;) {}
      const c = /for (;;) {}/.test(a); const d = { for: 1, while() {} }; d.for; d.while();
      return <p title="while (true) {}">for (const x of y) {"{"} while (1)</p>;`;
    const { js } = compile(scene(body));
    expect(js).not.toBeNull();
    expect(js).not.toContain('__fw.stop');
  });

  it('hold where a body begins or ends with something else that is changed', () => {
    const tsx = scene(
      "const all = []; for (const n of [1, 2]) require('a')\nwhile (all.length < 1) all.push(require('b'));\nreturn all.length;",
    );
    expect(drawWith(tsx)).toBe(1);
  });
});
