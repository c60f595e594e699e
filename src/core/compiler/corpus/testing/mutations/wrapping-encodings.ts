import { family } from './mutation';

const escapeHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The code inside another format, or on its way through one. */
export const wrappingEncodings = family('wrapping', {
  'json-object': (tsx) => JSON.stringify({ code: tsx }),
  'json-object-with-more': (tsx) =>
    JSON.stringify(
      { name: 'Scene', tsxCode: tsx, durationInFrames: 150, reasoning: 'A {b} c.' },
      null,
      2,
    ),
  'json-in-fence': (tsx) => `\`\`\`json\n${JSON.stringify({ code: tsx })}\n\`\`\``,
  'json-string': (tsx) => JSON.stringify(tsx),
  'json-escapes-without-quotes': (tsx) => JSON.stringify(tsx).slice(1, -1),
  'html-escaped': (tsx) => escapeHtml(tsx),
  'html-escaped-quotes': (tsx) =>
    escapeHtml(tsx).replaceAll('"', '&quot;').replaceAll("'", '&#39;'),
  'html-escaped-angles-only': (tsx) => tsx.replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  'xml-tag': (tsx) => `<code>\n${tsx}\n</code>`,
});
