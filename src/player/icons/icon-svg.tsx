import { createElement, type ReactNode, useId } from 'react';
import { styleFrom } from '../tolerance/react/style';
import { isRecord } from '../tolerance/records';
import { OWN_ID } from './icon-files';
import type { Icon } from './icon-library';
import { iconSize, type Length } from './icon-size';
import type { IconState } from './icon-store';

export type Props = Readonly<Record<string, unknown>>;

/** Quarters of a turn clockwise, after mirroring. */
export type Turn = { quarters: number; horizontal: boolean; vertical: boolean };

const STRAIGHT: Turn = { quarters: 0, horizontal: false, vertical: false };
/** What lucide-react gives its svg. */
const LINES = {
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 2,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
};
/** Marks the room of an icon that there is none of, quietly. */
const PLACEHOLDER: Icon = {
  body: '<rect x="2" y="2" width="20" height="20" rx="5" fill="none" stroke="currentColor" stroke-width="1.5" stroke-dasharray="3 3" opacity=".5"/>',
  box: [0, 0, 24, 24],
  lines: false,
};
/** An icon's room while it is on its way. */
const ROOM: Icon = { ...PLACEHOLDER, body: '' };

export type IconSvgProps = {
  state: IconState;
  width: Length | undefined;
  height: Length | undefined;
  turn?: Turn;
  /** Props for the svg; those at which React would throw are left out. */
  props: Props;
  /** Stands before the style among the props. */
  style?: Props;
};

/** The svg of an icon: itself, its empty room while it is on its way, or a placeholder. */
export function IconSvg({
  state,
  turn = STRAIGHT,
  props,
  style,
  ...size
}: IconSvgProps): ReactNode {
  const id = useId();
  const icon =
    state.status === 'found' ? state.icon : state.status === 'pending' ? ROOM : PLACEHOLDER;
  const [x, y, width, height] = icon.box;
  const [across, down] = turn.quarters % 2 === 0 ? [width, height] : [height, width];
  const [left, top] = [x + (width - across) / 2, y + (height - down) / 2];
  return createElement('svg', {
    xmlns: 'http://www.w3.org/2000/svg',
    'aria-hidden': true,
    ...iconSize(size.width, size.height, across / down),
    viewBox: `${left} ${top} ${across} ${down}`,
    ...(icon.lines && LINES),
    ...plainProps(props),
    style: { ...style, ...plainStyle(props.style) },
    dangerouslySetInnerHTML: { __html: turned(icon, turn).replaceAll(OWN_ID, id) },
  });
}

function turned({ body, box }: Icon, { quarters, horizontal, vertical }: Turn): string {
  if (quarters === 0 && !horizontal && !vertical) return body;
  const [x, y, width, height] = box;
  const [middle, centre] = [x + width / 2, y + height / 2];
  const mirror = `scale(${horizontal ? -1 : 1} ${vertical ? -1 : 1})`;
  const place = `rotate(${quarters * 90}) ${mirror} translate(${-middle} ${-centre})`;
  return `<g transform="translate(${middle} ${centre}) ${place}">${body}</g>`;
}

/** Texts, numbers, listeners and the ref: nothing that React could not put on an svg. */
export function plainProps(props: Props): Props {
  const kept = Object.entries(props).filter(([name, value]) => {
    if (name === 'children' || name === 'style') return false;
    if (name === 'ref') return typeof value === 'function' || isRecord(value);
    return /^on[A-Z]/.test(name) ? typeof value === 'function' : !isObject(value);
  });
  return Object.fromEntries(kept);
}

/** A style in whichever form, without values that are neither text nor numbers. */
export function plainStyle(style: unknown): Props {
  const kept = Object.entries(styleFrom(style) ?? {}).filter(([, value]) => !isObject(value));
  return Object.fromEntries(kept);
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' || typeof value === 'symbol' || typeof value === 'function';
}
