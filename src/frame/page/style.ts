import { type Size, wholePixels } from '~/core/scene/format';

/** Tokens as in the app's own style sheet, which a page of one screen need not load. */
const TOKENS = `
:root{color-scheme:light dark;
--bg:light-dark(#f6f6f7,#0c0d0f);--surface:light-dark(#fff,#131417);--raised:light-dark(#eeeff1,#1c1e22);
--line:light-dark(#e1e3e7,#25272c);--strong:light-dark(#8b909a,#5d626c);--ink:light-dark(#16181c,#eceef1);
--muted:light-dark(#4c515b,#a9aeb8);--faint:light-dark(#646a75,#8a909b);--accent:light-dark(#0b6b5c,#4fd1b5);
font:14px/1.5 "Inter Variable",Inter,ui-sans-serif,system-ui,sans-serif}
*{box-sizing:border-box;margin:0}
body{background:var(--bg);color:var(--ink)}
a{color:inherit}
button{font:inherit;color:inherit;background:none;border:0;padding:0;cursor:pointer}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.quiet{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
[hidden]{display:none!important}`;

/**
 * One column whose edges line up: as wide as the picture can get in the height that is left, in the
 * picture's own steps, and from a whole pixel on.
 */
const SHARE = `
body{--room:calc(max(100dvh,20rem) - 11.5rem);display:flex;flex-direction:column;min-height:100dvh;padding:0 16px}
main,footer{--column:round(down,max(15rem,min(100%,var(--room)*var(--shape))),var(--step));width:var(--column);margin-left:max(0px,round(down,(100% - var(--column))/2,1px))}
main{flex:1;display:flex;flex-direction:column;justify-content:center}
h1{font-size:20px;line-height:28px;font-weight:600;letter-spacing:-.01em;margin-bottom:12px;overflow-wrap:anywhere;display:-webkit-box;-webkit-line-clamp:2;-webkit-box-orient:vertical;overflow:hidden}
h1:has(+.by){margin-bottom:0}
.by{margin-bottom:12px;color:var(--muted);overflow-wrap:anywhere;display:-webkit-box;-webkit-line-clamp:2;-webkit-box-orient:vertical;overflow:hidden}
body:has(.by){--room:calc(max(100dvh,20rem) - 13rem)}
section+p{margin-top:12px;color:var(--muted)}
footer{display:flex;gap:16px;align-items:center;justify-content:flex-end;min-height:36px;font-size:13px;color:var(--faint)}
footer a{display:inline-flex;align-items:center;gap:6px;text-decoration:none;border-radius:4px}
footer a:hover{color:var(--ink)}
.mark{width:16px;height:16px}
@media(max-height:30rem){body{--room:calc(max(100dvh,20rem) - 8.5rem)}body:has(.by){--room:calc(max(100dvh,20rem) - 10rem)}h1,.by{margin-bottom:8px;-webkit-line-clamp:1}}`;

/** The picture as large as the frame of another page lets it be, with the controls over it. */
const EMBED = `
html,body,main,section{height:100%}
body,section{background:#000;overflow:hidden}
section{position:relative;display:flex;align-items:center;justify-content:center}
#picture{width:min(100vw,100vh*var(--shape))}
#controls{position:absolute;inset:auto 0 0;opacity:0;transition:opacity .16s ease-out;background:color-mix(in srgb,var(--surface) 92%,transparent)}
section:hover #controls,section:focus-within #controls,section:not([data-playing]) #controls{opacity:1}`;

const PLAYER = `
section{background:var(--bg);min-width:0}
/* A fraction of a pixel would leave a dark hairline. */
#picture{position:relative;container-type:inline-size;aspect-ratio:var(--shape);overflow:hidden;background:#0b0b0c;margin:0 auto;width:round(down,100%,var(--step))}
#picture>*{position:absolute;inset:0;width:100%;height:100%}
#poster img{display:block;width:100%;height:100%;object-fit:contain}
#poster,#curtain{pointer-events:none}
#poster:has(p){background:#0b1020}
/* At the foot, so that Play does not lie over the words. */
#poster p{position:absolute;inset:auto 6% 4%;color:#f6f7ff;font-weight:700;font-size:clamp(16px,4.5cqw,48px);line-height:1.15;overflow-wrap:anywhere;display:-webkit-box;-webkit-line-clamp:2;-webkit-box-orient:vertical;overflow:hidden}
@container(max-width:360px){#poster p{-webkit-line-clamp:1}}
#press{cursor:default}
#curtain{background:#000;opacity:0;transition:opacity .16s ease-out}
#curtain.dark{opacity:1}
#play{display:grid;place-items:center;outline:0}
#play span{display:grid;place-items:center;width:80px;height:80px;border-radius:50%;background:rgb(0 0 0/.75);color:#fff;outline:3px solid transparent;outline-offset:-8px;transition:background .12s}
#play:hover span,#play:focus-visible span{background:#000}
#play:focus-visible span{outline-color:#fff}
#play svg{width:32px;height:32px}
#play .play{margin-left:4px}
#play .again,[data-begun] #play .play{display:none}
[data-begun] #play .again{display:block}
.wants-play #play:not([data-ready]) span{animation:wait 1.2s ease-in-out infinite alternate}
@keyframes wait{to{opacity:.55}}
#card{display:flex;flex-direction:column;gap:12px;align-items:center;justify-content:center;padding:16px;text-align:center;background:var(--surface);overflow:auto}
#card p+p{color:var(--muted)}
#card b{font-weight:500}
.solid{border:1px solid var(--line);background:var(--surface);border-radius:8px;padding:0 12px;height:36px;font-weight:500}
.solid:hover{border-color:var(--strong)}
#frozen{inset:auto 0 12px!important;height:auto!important;display:flex;justify-content:center;pointer-events:none}
#frozen button{pointer-events:auto}
#controls{display:flex;align-items:center;gap:8px;height:48px;padding:0 8px;background:var(--surface);visibility:hidden}
[data-begun] #controls{visibility:visible}
#controls button{flex:none;width:32px;height:32px;display:grid;place-items:center;border-radius:8px;color:var(--muted)}
#controls button:hover{color:var(--ink);background:var(--raised)}
#controls button[aria-pressed=true]{color:var(--accent)}
#controls svg{width:16px;height:16px}
[data-playing] #toggle .play,section:not([data-playing]) #toggle .pause{display:none}
section[data-muted] #mute .sound,section:not([data-muted]) #mute .silence{display:none}
:fullscreen #full .enlarge,section:not(:fullscreen) #full .shrink{display:none}
#bar{position:relative;flex:1;min-width:40px;height:32px;display:flex;align-items:center}
#position{position:absolute;inset:0;width:100%;height:100%;opacity:0;cursor:pointer;touch-action:none;z-index:1}
#track{width:100%;height:4px;border-radius:9px;overflow:hidden;background:color-mix(in srgb,var(--strong) 40%,transparent);outline:2px solid transparent;outline-offset:4px}
#position:focus-visible+#track{outline-color:var(--accent)}
#done{height:100%;background:var(--accent);transform-origin:left;transform:scaleX(0)}
#time{flex:none;font:13px/1 ui-monospace,SFMono-Regular,Menlo,monospace;font-variant-numeric:tabular-nums;color:var(--faint);white-space:nowrap}
#time b{font-weight:400;color:var(--ink)}
:fullscreen{display:flex;flex-direction:column}
:fullscreen #picture{flex:1;width:100%;aspect-ratio:auto}
@media(max-width:360px){#time{display:none}}
@media(prefers-reduced-motion:reduce){*{animation:none!important;transition:none!important}}`;

export const STYLES = { share: TOKENS + PLAYER + SHARE, embed: TOKENS + PLAYER + EMBED } as const;

/** What the styles need to know of a video. */
export function shapeOf(size: Size): string {
  return `:root{--shape:${size.width / size.height};--step:${wholePixels(size) ?? 1}px}`;
}
