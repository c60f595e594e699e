import { escaped } from './html';

/** An HTML page that brings its own style and waits for nothing; `head` and `body` are HTML. */
export function writeDocument({
  title,
  head,
  style,
  body,
}: {
  title: string;
  head: readonly string[];
  style: string;
  body: string;
}): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
${head.join('\n')}
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
${body}
</body>
</html>
`;
}

/** The icon of the app's own pages. */
export const ICON = '<link rel="icon" href="/icon.svg" type="image/svg+xml">';
