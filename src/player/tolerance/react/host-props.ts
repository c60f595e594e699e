import type { CreateElement } from '../../placeholder';
import { isRecord } from '../records';
import type { Report } from '../repairs';
import { isSoundNode, mendNode } from './nodes';
import { isSoundStyle, styleFrom } from './style';
import type { TagKind } from './tags';

/** Props as React takes them, with the children among them. */
export type Props = Record<string, unknown>;

/** Whether React takes a style and children, wherever they stand. */
export function isSoundLook(
  props: Props | null | undefined,
  children: readonly unknown[],
): boolean {
  for (const child of children) if (!isSoundNode(child)) return false;
  if (!props) return true;
  return isSoundStyle(props.style) && (children.length > 0 || isSoundNode(props.children));
}

/** Whether React takes these props for a tag of this kind. */
export function isSoundHost(
  kind: TagKind,
  props: Props | null | undefined,
  children: readonly unknown[],
): boolean {
  if (!isSoundLook(props, children)) return false;
  if (kind !== 'plain') {
    const inside = children.length > 0 ? children : [props?.children];
    if (kind === 'nameless' || !inside.every(isNothing)) return false;
  }
  if (!props) return true;
  const { ref, dangerouslySetInnerHTML: html } = props;
  if (!isSoundRef(ref)) return false;
  if (isNothing(html)) return true;
  const alone = children.length > 0 ? children.every(isNothing) : isNothing(props.children);
  return kind === 'plain' && alone && isRecord(html) && '__html' in html;
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null;
}

function isSoundRef(ref: unknown): boolean {
  return ref === undefined || typeof ref === 'function' || typeof ref === 'object';
}

/** Gives a style and children the shape that React takes. */
export function mendLook(props: Props, create: CreateElement, report: Report): Props {
  const mended = { ...props };
  if (!isSoundStyle(props.style)) {
    const style = styleFrom(props.style);
    report(
      style
        ? `A style was given as ${Array.isArray(props.style) ? 'a list' : 'text'}; it is read as one object.`
        : 'A style was neither an object nor text; it is left out.',
    );
    mended.style = style;
  }
  if (!isSoundNode(props.children)) {
    report(
      'An object stands where text or an element belongs; it is drawn as its text, or not at all.',
    );
    mended.children = mendNode(props.children, create);
  }
  return mended;
}

/** Takes away from a host element what React would throw at. */
export function mendHost(
  tag: string,
  kind: TagKind,
  props: Props,
  create: CreateElement,
  report: Report,
): Props {
  const mended = mendLook(props, create, report);
  if (!isSoundRef(mended.ref)) {
    report('A ref was given as text; it is left out.');
    delete mended.ref;
  }
  const { children, dangerouslySetInnerHTML: html } = mended;
  if (typeof html === 'string') mended.dangerouslySetInnerHTML = { __html: html };
  else if (html !== undefined && !(isRecord(html) && '__html' in html)) {
    delete mended.dangerouslySetInnerHTML;
  }
  const inside = !isNothing(children ?? mended.dangerouslySetInnerHTML);
  if (kind === 'void' && inside) {
    report(`<${tag}> cannot have anything inside; what it had is left out.`);
    delete mended.children;
    delete mended.dangerouslySetInnerHTML;
  } else if (kind === 'textarea') {
    mendTextarea(mended);
  } else if (mended.dangerouslySetInnerHTML && !isNothing(children)) {
    report('An element had both children and HTML of its own; the HTML is drawn.');
    delete mended.children;
  }
  return mended;
}

/** A textarea takes one text: as its value, or as its only child. */
function mendTextarea(props: Props): void {
  delete props.dangerouslySetInnerHTML;
  const { children, defaultValue } = props;
  if (isNothing(children)) return;
  delete props.children;
  if (isNothing(defaultValue)) {
    props.defaultValue = Array.isArray(children) ? children.join('') : children;
  }
}
