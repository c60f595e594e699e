const AROUND = 3;

/** The lines of `spoilt` around the first one that `clean` does not have in that place. */
export function excerpt(clean: string, spoilt: string): string {
  const [before, after] = [clean.split('\n'), spoilt.split(/\r\n|[\n\r]/)];
  const first = after.findIndex((line, index) => line !== before[index]);
  const at = first < 0 ? after.length - 1 : first;
  return after
    .slice(Math.max(0, at - AROUND), at + AROUND + 1)
    .map((line, index) => {
      const number = Math.max(0, at - AROUND) + index + 1;
      const mark = number === at + 1 ? '>' : ' ';
      return `   ${mark} ${String(number).padStart(4)} | ${line.slice(0, 160)}`;
    })
    .join('\n');
}
