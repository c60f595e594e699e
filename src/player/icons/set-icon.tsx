import { createElement, type FunctionComponent } from 'react';
import { iconOfExport } from './icon-name';
import { lengthOf } from './icon-size';
import type { IconSvgProps, Props } from './icon-svg';
import { NamedIcon } from './named-icon';

const DEFAULT_SIZE = 24;
const DEFAULT_STROKE = 2;

/**
 * The props of lucide-react and its like for an svg: `size`, `color`, `strokeWidth`,
 * `absoluteStrokeWidth`, and whatever an svg takes.
 */
export function setIconProps(given: Props): Omit<IconSvgProps, 'state'> {
  const { size, width, height, color, strokeWidth, absoluteStrokeWidth, ...rest } = given;
  const wide = lengthOf(width ?? size) ?? DEFAULT_SIZE;
  const stroke = Number(lengthOf(strokeWidth) ?? DEFAULT_STROKE) || 0;
  const pixels = Number.parseFloat(`${wide}`) || DEFAULT_SIZE;
  return {
    width: wide,
    height: lengthOf(height ?? size) ?? DEFAULT_SIZE,
    props: {
      ...(typeof color === 'string' && { color }),
      strokeWidth: absoluteStrokeWidth === true ? (stroke * DEFAULT_SIZE) / pixels : stroke,
      ...rest,
    },
  };
}

const components = new Map<string, FunctionComponent<Props>>();

/** The component of an icon that a module exports under a name; the same one each time. */
export function setIcon(set: string, exported: string): FunctionComponent<Props> {
  const name = iconOfExport(set, exported);
  const known = components.get(name);
  if (known) return known;
  const component = ({ weight, ...props }: Props) => {
    const styled = typeof weight === 'string' ? `${name}-${weight}` : name;
    return createElement(NamedIcon, { name: styled, called: exported, ...setIconProps(props) });
  };
  component.displayName = exported;
  Object.freeze(component);
  components.set(name, component);
  return component;
}
