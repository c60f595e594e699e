import type { Attack } from '../attack';

const leaving = (name: string, run: string): Attack => ({ name, run, alone: true, staysMs: 250 });

/** Ways out of the frame: its own document, the page, another window, a file on disk. */
export const navigation: Attack[] = [
  leaving('top-location', 'top.location = hit();'),
  leaving('top-replace', 'top.location.replace(hit());'),
  leaving('parent-location', 'parent.location.href = hit();'),
  leaving('top-open', "window.open(hit(), '_top');"),
  leaving(
    'top-link',
    'const link = put(\'<a target="_top">x</a>\'); link.href = hit(); link.click();',
  ),
  leaving(
    'top-form',
    'const form = put(\'<form target="_top" method="post"></form>\'); form.action = hit(); form.submit();',
  ),
  leaving('self-location', "location.href = hit() + '?secret';"),
  leaving('self-replace', 'location.replace(hit());'),
  leaving('self-open', "window.open(hit(), '_self');"),
  leaving('self-link', "const link = put('<a>x</a>'); link.href = hit(); link.click();"),
  leaving('self-form', "const form = put('<form></form>'); form.action = hit(); form.submit();"),
  leaving('self-navigation-api', 'navigation.navigate(hit());'),
  leaving('meta-refresh', "put('<meta http-equiv=\"refresh\">').content = '0;url=' + hit();"),
  leaving(
    'document-write',
    "document.open(); document.write('<meta http-equiv=refresh content=\"0;url=' + hit() + '\"><img src=' + hit('x.png') + '>'); document.close();",
  ),
  leaving('back-in-history', 'history.back(); await sleep(100); history.go(-1);'),
  leaving('popup', 'window.open(hit());'),
  leaving('popup-without-opener', "window.open(hit(), '_blank', 'noopener');"),
  leaving('popup-blank', "window.open('about:blank');"),
  leaving(
    'popup-by-link',
    'const link = put(\'<a target="_blank" rel="noopener">x</a>\'); link.href = hit(); link.click();',
  ),
  leaving(
    'popup-by-form',
    'const form = put(\'<form target="_blank"></form>\'); form.action = hit(); form.submit();',
  ),
  leaving(
    'download',
    "const link = put('<a download=\"x.txt\">x</a>'); link.href = URL.createObjectURL(new Blob(['x'])); link.click();",
  ),
  leaving(
    'download-remote',
    "const link = put('<a download>x</a>'); link.href = hit('x.bin'); link.click();",
  ),
  leaving('download-by-frame', "add('iframe', { src: hit('x.bin') });"),
];
