import type { Attachment } from './attachment';

/** Why a message with these images cannot be sent yet, as a sentence; null when it can. */
export function attachmentProblem(all: readonly Pick<Attachment, 'status'>[]): string | null {
  if (all.some(({ status }) => status === 'failed')) {
    return 'One image could not be attached. Try it again or remove it, then send.';
  }
  if (all.some(({ status }) => status === 'sending')) {
    return 'An image is still on its way. Send again when it is there.';
  }
  return null;
}
