import { createElement, type ReactNode } from 'react';
import { IconSvg, type IconSvgProps } from './icon-svg';
import { useIcon, useMissingReport } from './use-icon';

type Needs = Omit<IconSvgProps, 'state'> & {
  /** Null for one that nobody can look up. */
  name: string | null;
  /** What the scene wrote. */
  called: unknown;
};

/** The icon of a name, from the page's icons. */
export function NamedIcon({ name, called, ...svg }: Needs): ReactNode {
  const state = useIcon(name);
  useMissingReport(state, called);
  return createElement(IconSvg, { ...svg, state });
}
