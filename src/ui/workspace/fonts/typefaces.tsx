'use client';

import { Plus } from 'lucide-react';
import { useRef } from 'react';
import { BROUGHT_FONTS, fontsNamed, MAX_PROJECT_FONTS } from '~/core/scene/font-asset';
import { sceneCodes } from '~/core/timeline/composition';
import { Button } from '../../primitives/button';
import { cn } from '../../primitives/cn';
import { useWorkspace } from '../state/workspace-context';
import { UploadLine } from '../uploads/upload-line';
import { useFileDrop } from '../uploads/use-file-drop';
import { RemovedLine } from './removed-line';
import { TypefaceRow } from './typeface-row';
import type { FontUploads } from './use-font-uploads';
import { useRemoveFont } from './use-remove-font';

const ACCEPT = BROUGHT_FONTS.map((extension) => `.${extension}`).join(',');

/** The typefaces that the project has of its own, each seen, and a way to add more. */
export function Typefaces({ uploads }: { uploads: FontUploads }) {
  const { composition } = useWorkspace().project;
  const input = useRef<HTMLInputElement>(null);
  const drop = useFileDrop((files) => uploads.add(files));
  const { removed, remove, takeBack } = useRemoveFont();
  const fonts = [...(composition.fonts ?? [])].sort(
    (one, other) =>
      one.family.localeCompare(other.family) ||
      Number.parseInt(one.weight, 10) - Number.parseInt(other.weight, 10) ||
      one.style.localeCompare(other.style),
  );
  const used = new Set(fontsNamed(fonts, composition.scenes.flatMap(sceneCodes)));
  const full = fonts.length >= MAX_PROJECT_FONTS;
  return (
    <div {...drop.handlers} className={cn('rounded-sm', drop.isOver && 'bg-accent-soft')}>
      {fonts.length > 0 ? (
        <ul aria-label="Typefaces" className="mb-3">
          {fonts.map((font) => (
            <TypefaceRow
              key={font.id}
              font={font}
              isUsed={used.has(font)}
              onRemove={() => void remove(font)}
            />
          ))}
        </ul>
      ) : (
        <p className="mb-3 rounded-sm border border-line border-dashed px-4 py-6 text-center text-ink-muted text-sm">
          Drop WOFF2, WOFF, TTF or OTF files here, or choose them below.
        </p>
      )}
      {removed ? (
        <RemovedLine
          key={removed.font.id}
          family={removed.font.family}
          onUndo={() => takeBack(removed)}
        />
      ) : null}
      <div className="mb-3 flex flex-col gap-1 empty:hidden">
        {uploads.uploads.map((upload) => (
          <UploadLine key={upload.key} upload={upload} uploads={uploads} />
        ))}
      </div>
      <Button
        icon={<Plus aria-hidden />}
        aria-disabled={full || undefined}
        title={full ? `A project can have ${MAX_PROJECT_FONTS} typefaces` : undefined}
        onClick={() => {
          if (!full) input.current?.click();
        }}
      >
        Add typefaces
      </Button>
      <input
        ref={input}
        type="file"
        accept={ACCEPT}
        multiple
        hidden
        aria-label="Typeface files"
        onChange={({ currentTarget }) => {
          uploads.add([...(currentTarget.files ?? [])]);
          // The same file can be chosen again after it was removed.
          currentTarget.value = '';
        }}
      />
    </div>
  );
}
