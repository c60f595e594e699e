/**
 * Names that a scene takes from its own window instead of the browser's: storage, which the
 * browser refuses it, and whatever has to end with the scene.
 */
const OF_THE_SCENE =
  /^(?:(?:local|session)Storage|(?:set|clear)(?:Timeout|Interval)|(?:request|cancel)(?:AnimationFrame|IdleCallback)|addEventListener|document|self|global|(?:Resize|Mutation|Intersection|Performance)Observer|(?:webkit)?AudioContext|Audio|FontFace|CSSStyleSheet)$/;

/** Whether a scene that uses the name without declaring it gets a version of its own. */
export function isOfTheScene(name: string): boolean {
  return OF_THE_SCENE.test(name);
}
