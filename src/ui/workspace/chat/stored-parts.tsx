import type { MessageGeneration } from '../types';
import { ChangeRow } from './change-row';
import { StoredSceneCard } from './scene-card';

/** What a reply did to the video, as its rows have it. One reply may write a scene twice: its place is its identity. */
export function StoredParts({ changes, scenes }: Pick<MessageGeneration, 'changes' | 'scenes'>) {
  return (
    <>
      {changes.map((change, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <ChangeRow key={index} change={change} />
      ))}
      {scenes.map((scene, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <StoredSceneCard key={index} {...scene} />
      ))}
    </>
  );
}
