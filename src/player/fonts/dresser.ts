import { isRecord } from '../tolerance/records';
import { drawnShorthand, drawnStyleSheet } from './css-fonts';
import type { Typography } from './scene-fonts';

type Props = Record<string, unknown>;
type Draw = (stack: string) => string;

/** Gives elements the fonts that they are drawn with; one that names no font stays as it is. */
export type Dresser = {
  props: (type: unknown, props: Props) => Props;
  children: (type: unknown, children: readonly unknown[]) => readonly unknown[];
};

export function createDresser(fonts: Typography, tell: (sentence: string) => void): Dresser {
  const draw: Draw = (stack) => fonts.stack(stack, tell);
  const note = (child: unknown): void => {
    if (typeof child === 'string') fonts.text(child);
    else if (Array.isArray(child)) {
      for (const one of child) if (typeof one === 'string') fonts.text(one);
    }
  };
  return {
    props: (type, props) => {
      note(props.children);
      const changed: Props = {};
      const style = isRecord(props.style) ? dressedStyle(props.style, draw) : null;
      if (style) changed.style = style;
      if (typeof type === 'string') {
        for (const name of ['fontFamily', 'font-family']) {
          const stack = props[name];
          if (typeof stack === 'string') changed[name] = draw(stack);
        }
        if (type === 'style' && typeof props.children === 'string') {
          changed.children = drawnStyleSheet(props.children, draw);
        }
        const html = htmlOf(props);
        if (html !== null) {
          fonts.text(html);
          const __html = type === 'style' ? drawnStyleSheet(html, draw) : html;
          changed.dangerouslySetInnerHTML = { __html };
        }
      }
      for (const _ in changed) return { ...props, ...changed };
      return props;
    },
    children: (type, children) => {
      for (const child of children) note(child);
      if (type !== 'style') return children;
      return children.map((child) =>
        typeof child === 'string' ? drawnStyleSheet(child, draw) : child,
      );
    },
  };
}

function dressedStyle(style: Props, draw: Draw): Props | null {
  const { fontFamily, font } = style;
  if (fontFamily === undefined && font === undefined) return null;
  const dressed = { ...style };
  if (Array.isArray(fontFamily)) dressed.fontFamily = draw(fontFamily.join(', '));
  else if (typeof fontFamily === 'string') dressed.fontFamily = draw(fontFamily);
  if (typeof font === 'string') dressed.font = drawnShorthand(font, draw);
  return dressed;
}

function htmlOf({ dangerouslySetInnerHTML: inner }: Props): string | null {
  return isRecord(inner) && typeof inner.__html === 'string' ? inner.__html : null;
}
