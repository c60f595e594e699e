'use client';

import { ArrowRight } from 'lucide-react';
import { type FormEvent, type KeyboardEvent, type RefObject, useId } from 'react';
import { Button } from '../primitives/button';
import { cn } from '../primitives/cn';
import { Kbd } from '../primitives/kbd';
import { Textarea } from '../primitives/textarea';
import { promptCounter } from './prompt-problem';
import type { DraftControls } from './use-draft';

/** The box that a video is described in. Enter sends, Shift+Enter makes a new line. */
export function PromptBox({
  box,
  draft,
  invalid,
  busy,
  onSend,
}: {
  box: RefObject<HTMLTextAreaElement | null>;
  draft: DraftControls;
  invalid: boolean;
  busy: boolean;
  onSend: () => void;
}) {
  const hintId = useId();
  const counter = promptCounter(draft.text);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!busy) onSend();
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    // While an input method composes, Enter picks a word.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (!busy && draft.ready) onSend();
  }

  return (
    <form
      onSubmit={submit}
      className={cn(
        'rounded-md border border-line-strong bg-surface transition-colors duration-fast focus-within:border-accent focus-within:outline-1 focus-within:outline-accent',
        invalid && 'border-danger',
      )}
    >
      <Textarea
        bare
        ref={box}
        aria-label="Describe your video"
        aria-describedby={hintId}
        aria-invalid={invalid || undefined}
        placeholder="A kinetic title that says “Hello”, blue on black, 5 seconds"
        className="max-h-[40dvh] min-h-24 px-4 pt-4 text-base"
        value={draft.text}
        readOnly={busy}
        onChange={(event) => draft.write(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div className="flex items-center justify-end gap-3 p-2 pl-4">
        <span id={hintId} className="sr-only">
          Enter sends, Shift and Enter makes a new line.
        </span>
        {counter ? (
          <output className="tabular mr-auto text-ink-muted text-xs">{counter}</output>
        ) : (
          <span
            aria-hidden
            className="mr-auto hidden items-center gap-2 text-ink-faint text-xs sm:flex"
          >
            <Kbd keys={['Shift', 'Enter']} /> new line
          </span>
        )}
        <Button
          type="submit"
          variant="primary"
          size="lg"
          loading={busy}
          disabled={!draft.ready}
          className="disabled:opacity-100"
        >
          Generate
          {busy ? null : <ArrowRight aria-hidden />}
        </Button>
      </div>
    </form>
  );
}
