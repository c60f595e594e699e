import { guestHtml, guestPolicies } from './guest-document';

/**
 * The guest document as text of its own, for an iframe's `srcdoc`. No header goes with it: the
 * sandbox is the iframe's, and what only headers can say is left out.
 */
export function inlineGuestDocument(boot: string): string {
  const head = guestPolicies(boot).map(
    (policy) => `\n<meta http-equiv="content-security-policy" content="${policy}">`,
  );
  return guestHtml(boot, head.join(''));
}
