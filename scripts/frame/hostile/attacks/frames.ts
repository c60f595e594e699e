import type { Attack } from '../attack';

const TELLS =
  '"<script>top.postMessage({leaked:\'" + NAME + "\',value:1},\'*\',[new MessageChannel().port1])<\\/script>"';

/** Documents inside the frame, which might not have what ours lost. */
export const frames: Attack[] = [
  { name: 'frame-srcdoc', run: `add('iframe', { srcdoc: ${TELLS} });` },
  {
    name: 'frame-data',
    run: `add('iframe', { src: 'data:text/html,' + encodeURIComponent(${TELLS}) });`,
  },
  {
    name: 'frame-blob',
    run: `add('iframe', { src: URL.createObjectURL(new Blob([${TELLS}], { type: 'text/html' })) });`,
  },
  {
    name: 'frame-javascript',
    run: "add('iframe', { src: 'javascript:top.postMessage({leaked:\"' + NAME + '\",value:1},\"*\",[new MessageChannel().port1])' });",
  },
  {
    name: 'frame-written',
    run: `const { contentDocument } = add('iframe');
contentDocument.write(${TELLS});
contentDocument.close();`,
  },
  { name: 'frame-eval', run: "tell(add('iframe').contentWindow.eval('1 + 1'));" },
  {
    name: 'frame-from-object',
    run: `put('<object data="about:blank" type="text/html"></object>');
await sleep(50);
tell(document.querySelector('object').contentWindow.eval('1 + 1'));`,
  },
  {
    name: 'frame-of-the-app',
    run: "const frame = add('iframe', { src: APP + '/?attack=' + NAME }); frame.onload = () => tell(frame.contentDocument.title);",
  },
];
