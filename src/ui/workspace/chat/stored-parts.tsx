import { Fragment } from 'react';
import type { MessageGeneration } from '../types';
import { ChangeRow } from './change-row';
import { Prose } from './prose';
import { StoredSceneCard } from './scene-card';

/**
 * What a reply said and did to the video, as its rows have it: each scene where it stood among the
 * words, or after them where that is not known. One reply may write a scene twice, so its place is
 * its identity.
 */
export function StoredParts({
  content,
  changes,
  scenes,
  scenePlaces,
}: { content: string } & Pick<MessageGeneration, 'changes' | 'scenes' | 'scenePlaces'>) {
  const placeOf = (index: number) => scenePlaces?.[index] ?? content.length;
  return (
    <>
      {scenes.map((scene, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <Fragment key={index}>
          <Prose text={content.slice(index === 0 ? 0 : placeOf(index - 1), placeOf(index))} />
          <StoredSceneCard {...scene} />
        </Fragment>
      ))}
      <Prose text={scenes.length === 0 ? content : content.slice(placeOf(scenes.length - 1))} />
      {changes.map((change, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <ChangeRow key={index} change={change} />
      ))}
    </>
  );
}
