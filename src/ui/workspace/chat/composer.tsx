'use client';

import { ArrowUp, Square } from 'lucide-react';
import { type FormEvent, type KeyboardEvent, useEffect, useId, useState } from 'react';
import { Button } from '../../primitives/button';
import { Textarea } from '../../primitives/textarea';
import { useSessionText } from '../../state/session-text';
import { errorSentence } from '../../trpc/error-sentence';
import { useWorkspace } from '../state/workspace-context';
import { messageProblem } from './message-text';
import { TargetChip } from './target-chip';
import { useEscape } from './use-escape';
import type { Sending } from './use-send';

/** Where a message is written. Its text survives a reload and every failure to send it. */
export function Composer({
  sending,
  runningId,
}: {
  sending: Sending;
  /** The generation that is being written; the next message waits for it. */
  runningId: string | null;
}) {
  const { project, scene, hold } = useWorkspace();
  const [text, setText] = useSessionText(`framewright.message.${project.sessionId}`);
  const [wholeVideo, setWholeVideo] = useState(false);
  const [hint, setHint] = useState<string | null>(null);
  const hintId = useId();

  useEffect(() => {
    hold('message', text !== '');
    return () => hold('message', false);
  }, [hold, text]);

  useEscape(runningId === null ? null : () => sending.stop(runningId));

  const send = async () => {
    if (sending.sending) return;
    const problem = messageProblem(text);
    setHint(problem);
    if (problem) return;
    try {
      await sending.send(text, wholeVideo ? null : (scene?.id ?? null));
      setText('');
      setWholeVideo(false);
    } catch {
      // `sending.sendError` says why below; the text stays where it is.
    }
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void send();
  };

  const problem = sending.sendError ? `Not sent. ${errorSentence(sending.sendError)}` : hint;
  return (
    <form
      className="border-line border-t p-3"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void send();
      }}
    >
      {problem ? (
        <p id={hintId} role="alert" className="mb-2 text-danger text-xs">
          {problem}
        </p>
      ) : null}
      <div className="rounded-md border border-line-strong bg-surface transition-colors duration-fast focus-within:border-accent focus-within:outline-1 focus-within:outline-accent">
        <Textarea
          bare
          aria-label="Message"
          aria-invalid={problem !== null ? true : undefined}
          aria-describedby={problem ? hintId : undefined}
          placeholder={scene ? 'What should change?' : 'Describe your video'}
          rows={2}
          className="max-h-[32dvh] min-h-14 px-3 pt-2 max-[900px]:min-h-9"
          value={text}
          readOnly={sending.sending}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setHint(null);
            if (sending.sendError) sending.forgetSendError();
          }}
          onKeyDown={onKeyDown}
        />
        <div className="flex min-w-0 items-center gap-2 p-2">
          <TargetChip wholeVideo={wholeVideo} onWholeVideo={setWholeVideo} />
          <span className="flex-1" />
          {runningId ? (
            <Button
              icon={<Square aria-hidden className="scale-75 fill-current" />}
              loading={sending.stopping === runningId}
              onClick={() => sending.stop(runningId)}
            >
              Stop
            </Button>
          ) : null}
          {runningId && text.trim() === '' ? null : (
            <Button
              type="submit"
              variant={text.trim() ? 'primary' : 'outline'}
              icon={<ArrowUp aria-hidden />}
              loading={sending.sending}
            >
              {runningId ? 'Send next' : 'Send'}
            </Button>
          )}
        </div>
      </div>
    </form>
  );
}
