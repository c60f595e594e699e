import type { CompileResult } from '../../scene/artifact';

/** What is drawn where the code breaks off before its picture begins. */
const CARD = `
export default function Unfinished() {
  return <div style={{ position: 'absolute', inset: 0, display: 'flex', alignItems: 'center', justifyContent: 'center', padding: '8%', textAlign: 'center', fontSize: 44, lineHeight: 1.4, fontFamily: 'Inter, system-ui, sans-serif', background: '#121315', color: '#a5a7ad' }}>The code of this scene breaks off before its picture begins.</div>;
}`;

/**
 * A text that broke off too early to draw anything by itself, with a component that says so;
 * null when what there is of it can be drawn.
 * @param result what the text was compiled to
 */
export function withCard(text: string, { js, componentName }: CompileResult): string | null {
  if (js === null || componentName === null) return null;
  const isPart = needsProps(js, componentName) && !isExported(text, componentName);
  return isPart || !drawsSomething(text, componentName) ? text + CARD : null;
}

function isExported(text: string, name: string): boolean {
  const exports = text.matchAll(/\bexport\s+(?:default\s+)?(?:\w+\s+)*?([\w$]+)\s*[(=:;<{]/g);
  return [...exports].some(([, exported]) => exported === name);
}

/** Whether an element stands behind the beginning of a component. */
function drawsSomething(text: string, name: string): boolean {
  const starts = [...text.matchAll(/\b(?:function|const|let|var|class)\s+([\w$]+)/g)];
  const start = starts.find(([, declared]) => declared === name)?.index ?? 0;
  return /<[A-Za-z>]|createElement\(/.test(text.slice(start));
}

/** Whether a component takes props: one that nobody exports is a part of a scene that was lost. */
function needsProps(js: string, name: string): boolean {
  const word = name.replace(/\$/g, '\\$&');
  const header = `(?:function\\s+${word}\\s*\\(|\\b${word}\\s*=\\s*(?:[\\w.]+\\(\\s*)*(?:function\\s*\\w*\\s*)?\\()\\s*[\\w{]`;
  return new RegExp(header).test(js);
}
