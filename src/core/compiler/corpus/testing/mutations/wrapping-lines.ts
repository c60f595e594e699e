import { family } from './mutation';

const byLine = (tsx: string, change: (line: string, number: number, all: number) => string) => {
  const lines = tsx.split('\n');
  return lines.map((line, index) => change(line, index + 1, lines.length)).join('\n');
};

/** A mark in front of every line, as terminals, editors and diffs put it there. */
export const wrappingLines = family('wrapping', {
  'line-numbers-bar': (tsx) =>
    byLine(tsx, (line, number, all) => `${String(number).padStart(String(all).length)} | ${line}`),
  'line-numbers-colon': (tsx) => byLine(tsx, (line, number) => `${number}: ${line}`),
  'line-numbers-dot': (tsx) => byLine(tsx, (line, number) => `${number}. ${line}`),
  'line-numbers-tab': (tsx) =>
    byLine(tsx, (line, number) => `${String(number).padStart(6)}\t${line}`),
  'line-numbers-bare': (tsx) =>
    byLine(tsx, (line, number, all) => `${String(number).padStart(String(all).length)}  ${line}`),
  'diff-all-added': (tsx) => byLine(tsx, (line) => `+${line}`),
  'diff-header-and-added': (tsx) =>
    `--- /dev/null\n+++ b/src/Scene.tsx\n@@ -0,0 +1,${tsx.split('\n').length} @@\n${byLine(tsx, (line) => `+${line}`)}`,
  'diff-mixed': (tsx, random) =>
    byLine(tsx, (line) => {
      if (line.trim() === '' || random.next() > 0.15) return ` ${line}`;
      const old = line.replace(/\d+/, '7').replace(/'[^']*'/, "'old'");
      return old === line ? `+${line}` : `-${old}\n+${line}`;
    }),
  'quoted-lines': (tsx) => byLine(tsx, (line) => `> ${line}`),
});
