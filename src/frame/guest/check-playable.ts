/** A browser that does not tell within this time is taken at its silence, in ms. */
const PATIENCE_MS = 10_000;

/** Resolves when the browser can play what is at `src`; rejects when it says that it cannot. */
export async function checkPlayable(src: string): Promise<void> {
  const audio = new Audio();
  audio.preload = 'metadata';
  await new Promise<void>((resolve, reject) => {
    audio.onloadedmetadata = () => resolve();
    audio.onerror = () => reject(new Error(audio.error?.message ?? 'It cannot be played.'));
    setTimeout(resolve, PATIENCE_MS);
    audio.src = src;
  });
}
