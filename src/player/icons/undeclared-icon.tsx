import { createElement, isValidElement, type ReactNode } from 'react';
import type { PossibleIcon } from '../placeholder';
import { IconSvg } from './icon-svg';
import { setIconProps } from './set-icon';
import { undeclaredKey } from './undeclared-key';
import { useIcon } from './use-icon';

/** Props that an icon may have; anything else means a component that nobody has written. */
const OF_ICONS =
  /^(size|color|className|style|strokeWidth|absoluteStrokeWidth|fill|stroke|width|height|opacity|aria-.*)$/;

/** Draws lucide's icon for a component that a scene does not declare, `otherwise` if there is none. */
export function UndeclaredIcon({ name, given, otherwise }: PossibleIcon): ReactNode {
  return Object.keys(given).every((prop) => OF_ICONS.test(prop))
    ? createElement(Known, { name, given, otherwise })
    : elementOf(otherwise);
}

function Known({ name, given, otherwise }: PossibleIcon): ReactNode {
  const state = useIcon(undeclaredKey(name));
  if (state.status !== 'found') return elementOf(otherwise);
  return createElement(IconSvg, { state, ...setIconProps(given) });
}

function elementOf(value: unknown): ReactNode {
  return isValidElement(value) ? value : null;
}
