import { createHash } from 'node:crypto';
import { BOOT_PATH, GUEST_HTML, guestPolicy } from './guest-document';

/**
 * The guest document as text of its own, with the boot script in it, for an iframe's `srcdoc`. No
 * header goes with it: the sandbox is the iframe's, and what only headers can say is left out.
 */
export function inlineGuestDocument(boot: string): string {
  const hash = createHash('sha256').update(boot).digest('base64');
  const policy = guestPolicy(`'sha256-${hash}'`).replace(/; sandbox .*$/, '');
  const meta = `<meta http-equiv="content-security-policy" content="${policy}">`;
  return GUEST_HTML.replace('<meta charset="utf-8">', `<meta charset="utf-8">\n${meta}`).replace(
    `<script src="${BOOT_PATH}"></script>`,
    // As a function: the script may have what `replace` takes for a pattern.
    () => `<script>${boot}</script>`,
  );
}
