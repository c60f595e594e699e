/** Says in one sentence what a scene got wrong and what was made of it. */
export type Report = (sentence: string) => void;

/** More than these would be the same news in other words. */
const MAX_PER_SCENE = 20;

/** Passes on each sentence once. */
export function reportOnce(onRepaired: Report | undefined): Report {
  if (!onRepaired) return () => undefined;
  const told = new Set<string>();
  return (sentence) => {
    if (told.has(sentence) || told.size >= MAX_PER_SCENE) return;
    told.add(sentence);
    onRepaired(sentence);
  };
}
