'use client';

import { ArrowUp, Square } from 'lucide-react';
import {
  type ClipboardEvent,
  type FormEvent,
  type KeyboardEvent,
  useEffect,
  useId,
  useState,
} from 'react';
import { Button } from '../../primitives/button';
import { cn } from '../../primitives/cn';
import { Textarea } from '../../primitives/textarea';
import { useSessionText } from '../../state/session-text';
import { errorSentence } from '../../trpc/error-sentence';
import { isFontFile } from '../fonts/is-font-file';
import { TypefacesButton } from '../fonts/typefaces-button';
import { useFontUploads } from '../fonts/use-font-uploads';
import { useWorkspace } from '../state/workspace-context';
import { UploadLine } from '../uploads/upload-line';
import { useFileDrop } from '../uploads/use-file-drop';
import { AttachButton } from './attach-button';
import { AttachmentList } from './attachment-list';
import { attachmentProblem } from './attachment-problem';
import { messageProblem } from './message-text';
import { TargetChip } from './target-chip';
import { useAttachments } from './use-attachments';
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
  const { project, playhead, scene, hold } = useWorkspace();
  const [text, setText] = useSessionText(`framewright.message.${project.sessionId}`);
  const [wholeVideo, setWholeVideo] = useState(false);
  const [hint, setHint] = useState<string | null>(null);
  const attachments = useAttachments(project.id, `framewright.images.${project.sessionId}`);
  const [showsTypefaces, setShowsTypefaces] = useState(false);
  const typefaces = useFontUploads(showsTypefaces);
  const addFiles = (files: File[]) => {
    const images = files.filter((file) => !isFontFile(file));
    typefaces.add(files.filter(isFontFile));
    if (images.length > 0) attachments.add(images);
  };
  const drop = useFileDrop(addFiles);
  const hintId = useId();

  useEffect(() => {
    hold('message', text !== '');
    return () => hold('message', false);
  }, [hold, text]);

  useEscape(runningId === null ? null : () => sending.stop(runningId));

  const send = async () => {
    if (sending.sending) return;
    const problem = messageProblem(text) ?? attachmentProblem(attachments.all);
    setHint(problem);
    if (problem) return;
    try {
      const imageIds = attachments.all.flatMap((one) =>
        one.status === 'ready' ? one.imageId : [],
      );
      await sending.send(text, wholeVideo ? null : (scene?.id ?? null), imageIds);
      setText('');
      attachments.clear();
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

  const onPaste = (event: ClipboardEvent) => {
    const files = [...event.clipboardData.files];
    if (files.length === 0) return;
    event.preventDefault();
    addFiles(files);
  };

  const problem = sending.sendError
    ? `Not sent. ${errorSentence(sending.sendError)}`
    : (hint ?? attachments.refusal);
  return (
    <form
      className={cn('border-line border-t p-3', drop.isOver && 'bg-accent-soft')}
      {...drop.handlers}
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
        <AttachmentList attachments={attachments} />
        <div className="flex flex-col gap-1 px-2 pt-2 empty:hidden">
          {(showsTypefaces ? [] : typefaces.uploads).map((one) => (
            <UploadLine key={one.key} upload={one} uploads={typefaces} />
          ))}
        </div>
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
          onPaste={onPaste}
        />
        <div className="@container/composer flex min-w-0 items-center gap-2 p-2">
          <AttachButton
            onFiles={attachments.add}
            onFrame={scene ? () => attachments.addFrame(playhead.get()) : null}
          />
          <TypefacesButton
            uploads={typefaces}
            open={showsTypefaces}
            onOpenChange={setShowsTypefaces}
          />
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
