import { createElement, isValidElement, type ReactNode } from 'react';
import { iconMeaning } from './icon-name';
import { lengthOf } from './icon-size';
import { IconSvg, type Props, plainProps, plainStyle, type Turn } from './icon-svg';
import { NamedIcon } from './named-icon';
import { iconOfData } from './own-icon';

/**
 * `<IconifyIcon icon="mdi:home" />`, as @iconify/react has it: 1em high unless a `width`, `height`
 * or `size` is given, in the colour of the text around it. Draws something for whatever it is given.
 */
export function IconifyIcon(given: Props): ReactNode {
  const { icon, width, height, size, color, inline, rotate, flip, hFlip, vFlip, ...rest } = given;
  const { mode: _mode, onLoad: _onLoad, ssr: _ssr, fallback: _fallback, ...props } = rest;
  if (isValidElement(icon)) return icon;
  if (typeof icon === 'function') return createElement(Object(icon), { ...props, size, color });
  const style: Record<string, unknown> = {
    ...(typeof color === 'string' && { color }),
    ...(inline === true && { verticalAlign: '-0.125em' }),
  };
  const meaning = iconMeaning(icon);
  if (meaning.kind === 'text') {
    const fontSize = lengthOf(size ?? height ?? width);
    const whole = { lineHeight: 1, fontSize, ...style, ...plainStyle(props.style) };
    return createElement('span', { ...plainProps(props), style: whole }, meaning.text);
  }
  const svg = {
    width: lengthOf(width ?? size),
    height: lengthOf(height ?? size),
    turn: turnOf(rotate, flip, hFlip, vFlip),
    props,
    style,
  };
  const state = iconOfData(icon);
  if (state) return createElement(IconSvg, { state, ...svg });
  const name = meaning.kind === 'name' ? meaning.name : null;
  return createElement(NamedIcon, { name, called: icon, ...svg });
}

/** A number is quarters of a turn, and degrees where it is too large for that; text has a unit. */
function turnOf(rotate: unknown, flip: unknown, hFlip: unknown, vFlip: unknown): Turn {
  const text = typeof rotate === 'string' || typeof rotate === 'number' ? `${rotate}` : '';
  const amount = Number.parseFloat(text) || 0;
  const inQuarter = text.endsWith('%') ? 25 : text.endsWith('deg') || Math.abs(amount) > 3 ? 90 : 1;
  const quarters = Math.round(amount / inQuarter) % 4;
  const flips = typeof flip === 'string' ? flip : '';
  return {
    quarters: (quarters + 4) % 4,
    horizontal: hFlip === true || flips.includes('horizontal'),
    vertical: vFlip === true || flips.includes('vertical'),
  };
}
