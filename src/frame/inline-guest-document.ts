import { guestHtml, guestPolicy } from './guest-document';

/**
 * The guest document as text of its own, for an iframe's `srcdoc`. No header goes with it: the
 * sandbox is the iframe's, and what only headers can say is left out.
 */
export function inlineGuestDocument(boot: string): string {
  const policy = guestPolicy(boot);
  return guestHtml(boot, `\n<meta http-equiv="content-security-policy" content="${policy}">`);
}
