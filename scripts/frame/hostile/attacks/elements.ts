import type { Attack } from '../attack';

/** An element that asks for `file` by one of its attributes; `%` stands for the address. */
const markup = (name: string, html: string, file = 'x.png'): Attack => ({
  name,
  run: `put(${JSON.stringify(html)}.replaceAll('%', hit('${file}')));`,
});

/** Elements that fetch what an attribute of theirs names. */
export const elements: Attack[] = [
  { name: 'image', run: "new Image().src = hit('x.png');" },
  markup('image-element', '<img src="%">'),
  markup('image-srcset', '<img srcset="% 1x, % 2x">'),
  markup('picture-source', '<picture><source srcset="%"><img></picture>'),
  markup('input-image', '<input type="image" src="%">'),
  markup('table-background', '<table background="%"><tr><td>x</td></tr></table>'),
  { name: 'body-background', run: "document.body.setAttribute('background', hit('x.png'));" },
  markup('video-source', '<video src="%" preload="auto"></video>', 'x.mp4'),
  markup('video-source-element', '<video preload="auto"><source src="%"></video>', 'x.mp4'),
  markup('video-poster', '<video poster="%"></video>'),
  markup('audio-source', '<audio src="%" preload="auto"></audio>', 'x.mp3'),
  { name: 'audio-object', run: "new Audio(hit('x.mp3')).play();" },
  {
    name: 'track',
    run: `const video = put('<video crossorigin="anonymous"><track default kind="captions"></video>');
video.firstElementChild.src = hit('x.vtt');
video.firstElementChild.track.mode = 'showing';`,
  },
  markup('svg-image', '<svg><image href="%" width="9" height="9"/></svg>'),
  markup(
    'svg-filter-image',
    '<svg><filter id="leak"><feImage href="%"/></filter><rect filter="url(#leak)" width="9" height="9"/></svg>',
  ),
  {
    name: 'svg-use',
    run: `put('<svg><use/></svg>').firstElementChild.setAttribute('href', APP + '/hit.svg?attack=' + NAME + '#a');`,
  },
  markup('object', '<object data="%" type="image/png"></object>'),
  markup('object-page', '<object data="%" type="text/html"></object>', 'x.html'),
  markup('embed', '<embed src="%" type="image/png">'),
  markup('frame', '<iframe src="%"></iframe>', 'x.html'),
  markup('frameset', '<iframe srcdoc="<frameset><frame src=%></frameset>"></iframe>', 'x.html'),
  {
    name: 'form-in-frame',
    run: `put('<iframe name="form-target"></iframe>');
const form = put('<form method="post" target="form-target"><input name="secret" value="1"></form>');
form.action = hit();
form.submit();`,
  },
  {
    name: 'form-button',
    run: `put('<iframe name="button-target"></iframe>');
const button = put('<form target="button-target"><button>x</button></form>').firstElementChild;
button.formAction = hit();
button.click();`,
  },
  {
    name: 'base-address',
    run: "add('base', { href: hit('') }, document.head); new Image().src = 'relative.png';",
    alone: true,
  },
];
