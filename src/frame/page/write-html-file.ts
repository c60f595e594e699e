import { describeVideo } from './describe-video';
import { escaped, jsonInHtml } from './html';
import { COMPOSITION_ID, DATA_ID, FILES_ID, type PageData } from './page-data';
import { playerMarkup } from './player-markup';
import { STYLES, shapeOf } from './style';
import { writeDocument } from './write-document';

export type HtmlFile = {
  title: string;
  width: number;
  height: number;
  fps: number;
  durationInFrames: number;
  /** Address of a JPEG as `data:`; null where there is none yet. */
  posterUrl: string | null;
  data: PageData;
  composition: unknown;
  /** Bytes as base64 of gzip, by the addresses that the player asks for. */
  files: Readonly<Record<string, string>>;
  /** The player's script, and the hashes (SHA-256, base64) of it and of the guest's boot script. */
  player: string;
  scriptHashes: readonly string[];
};

/**
 * A video as one HTML file that needs nothing else: no server and no network. Its policy shuts
 * the network for the page and, since a `srcdoc` inherits it, for the scenes inside once more.
 */
export function writeHtmlFile(file: HtmlFile): string {
  const { title, posterUrl, width, height } = file;
  const poster = posterUrl && { avif: posterUrl, jpeg: posterUrl, width, height };
  const hashes = file.scriptHashes.map((hash) => `'sha256-${hash}'`).join(' ');
  const policy = [
    "default-src 'none'",
    // What is evaluated is evaluated inside of the sandboxed frame, which inherits this.
    `script-src ${hashes} 'unsafe-eval'`,
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    'media-src data: blob:',
    'font-src data: blob:',
    "connect-src 'none'",
    "frame-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');
  return writeDocument({
    title,
    head: [
      // First: it holds for what comes after it.
      `<meta http-equiv="content-security-policy" content="${escaped(policy)}">`,
      `<meta name="description" content="${escaped(describeVideo(file))}">`,
    ],
    style: shapeOf(file) + STYLES.share,
    body: `<main>
<h1 dir="auto" title="${escaped(title)}">${escaped(title)}</h1>
${playerMarkup({ title, poster: poster || null, playerUrl: '' })}
<noscript><p>Playing needs JavaScript, which is switched off here.</p></noscript>
</main>
<footer></footer>
<script type="application/json" id="${DATA_ID}">${jsonInHtml(file.data)}</script>
<script type="application/json" id="${COMPOSITION_ID}">${jsonInHtml(file.composition)}</script>
<script type="application/json" id="${FILES_ID}">${jsonInHtml(file.files)}</script>
<script type="module">${file.player}</script>`,
  });
}
