import { escaped } from './html';
import { MARK } from './icons';
import { STYLES } from './style';
import { ICON, writeDocument } from './write-document';

const STYLE = `
body{align-items:center}
main{flex:none;margin:auto;width:min(100%,32rem);padding:64px 0}
code{font:13px ui-monospace,SFMono-Regular,Menlo,monospace;color:var(--faint)}
h1{font-size:28px;line-height:36px;display:block}
main p{font-size:16px;color:var(--muted);margin-bottom:24px}
main a{align-self:flex-start;display:inline-flex;align-items:center;height:40px;padding:0 16px;border:1px solid var(--line);border-radius:8px;background:var(--surface);font-weight:500;text-decoration:none}`;

/** A plain page that says one thing: what happened, what is safe, what to do. */
export function writeMessagePage({
  code,
  title,
  text,
  action,
}: {
  code: string;
  title: string;
  text: string;
  action: { words: string; href: string };
}): string {
  return writeDocument({
    title,
    head: ['<meta name="robots" content="noindex">', ICON],
    style: STYLES.share + STYLE,
    body: `<main>
<code>${escaped(code)}</code>
<h1>${escaped(title)}</h1>
<p>${escaped(text)}</p>
<a href="${escaped(action.href)}">${escaped(action.words)}</a>
</main>
<footer><a href="/">${MARK} Framewright</a></footer>`,
  });
}
