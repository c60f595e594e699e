'use client';

import { Film } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { AddSound } from '../audio/add-sound';
import { SoundLane } from '../audio/sound-lane';
import { SoundList } from '../audio/sound-list';
import { frameAt } from '../audio/time-scale';
import { useSegments } from '../audio/use-segments';
import { useSoundUploads } from '../audio/use-sound-uploads';
import { isFontFile } from '../fonts/is-font-file';
import { useFontUploads } from '../fonts/use-font-uploads';
import { useWorkspace } from '../state/workspace-context';
import { UploadLine } from '../uploads/upload-line';
import { useFileDrop } from '../uploads/use-file-drop';
import { CLIP_GAP, ClipList, MIN_CLIP } from './clip-list';

/** The video in time: its scenes, and its sounds below them in the same measure, or as rows. */
export function Timeline({
  direction,
  onCode,
}: {
  direction: 'row' | 'column';
  /** Shows the code of the selected scene. */
  onCode: () => void;
}) {
  const { project, refresh } = useWorkspace();
  const { scenes, composition } = project;
  const list = useRef<HTMLUListElement>(null);
  const segments = useSegments(list, scenes);
  const { uploads, add, ...onUpload } = useSoundUploads(project, refresh);
  const typefaces = useFontUploads();
  const drop = useFileDrop((files, clientX) => {
    const left = list.current?.getBoundingClientRect().left ?? 0;
    const startFrame = direction === 'row' ? frameAt(segments, clientX - left) : 0;
    typefaces.add(files.filter(isFontFile));
    add(
      files.filter((file) => !isFontFile(file)),
      { startFrame },
    );
  });
  if (scenes.length === 0) {
    return (
      <p className="flex h-full items-center justify-center p-4 text-center text-ink-faint text-xs">
        Scenes appear here as they are written.
      </p>
    );
  }
  const count = composition.audio?.length ?? 0;
  const clips = <ClipList ref={list} direction={direction} onCode={onCode} />;
  const lines = [
    ...uploads.map((one) => <UploadLine key={one.key} upload={one} uploads={onUpload} />),
    ...typefaces.uploads.map((one) => (
      <UploadLine key={one.key} upload={one} uploads={typefaces} />
    )),
  ];
  const addSound = (
    <AddSound
      compact={direction === 'row' && count > 0}
      count={count}
      onFiles={(files) => add(files, { startFrame: 0 })}
    />
  );
  return (
    <div {...drop.handlers} className="relative h-full">
      {direction === 'row' ? (
        <Tracks
          minWidth={scenes.length * (MIN_CLIP + CLIP_GAP) - CLIP_GAP}
          clips={clips}
          sounds={<SoundLane segments={segments} />}
          addSound={addSound}
        >
          {lines}
        </Tracks>
      ) : (
        <div className="flex flex-col gap-3 p-3">
          {clips}
          <SoundList />
          {lines}
          <div>{addSound}</div>
        </div>
      )}
      {drop.isOver ? (
        <p className="pointer-events-none absolute inset-1 z-20 flex items-center justify-center rounded-md border border-accent bg-accent-soft text-accent">
          Drop a sound or a typeface to add it to the video
        </p>
      ) : null}
    </div>
  );
}

/** Scenes and sounds scroll sideways together, beside what names them; files on their way stand below. */
function Tracks({
  clips,
  sounds,
  addSound,
  children,
  minWidth,
}: Record<'clips' | 'sounds' | 'addSound' | 'children', ReactNode> & {
  /** Pixels that the clips need; the sounds get the same. */
  minWidth: number;
}) {
  return (
    <>
      <div className="relative flex">
        <div className="flex w-10 shrink-0 flex-col items-center gap-1.5 pt-2">
          <span className="flex h-15 items-center">
            <Film aria-hidden className="size-4 text-ink-faint" />
          </span>
          <span className="z-10 w-8 [&>button]:justify-start">{addSound}</span>
        </div>
        <div className="scroll-quiet min-w-0 flex-1 overflow-x-auto pt-2 pr-3 pb-2">
          <div style={{ minWidth: `max(100%, ${minWidth}px)` }}>
            {clips}
            <div className="scroll-quiet mt-1.5 max-h-21 min-h-7 overflow-y-auto">{sounds}</div>
          </div>
        </div>
      </div>
      <div className="flex max-h-24 flex-col gap-1 overflow-y-auto px-3 pb-2 empty:hidden">
        {children}
      </div>
    </>
  );
}
