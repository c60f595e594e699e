import type { ComponentType } from 'react';
import type { RunnableArtifact } from '~/core/timeline/composition';

const WRAPPED_KINDS = new Set<unknown>(
  ['memo', 'forward_ref', 'lazy'].map((kind) => Symbol.for(`react.${kind}`)),
);

/**
 * Runs a scene's body once and returns its component.
 *
 * @param scope values of `createSceneScope`, in the order of the artifact's parameters
 * @throws whatever the body throws, and Error when its result cannot be drawn
 */
export function instantiate(
  { js, params }: Pick<RunnableArtifact, 'js' | 'params'>,
  scope: readonly unknown[],
): ComponentType {
  const body = new Function(...params, js);
  const result: unknown = body(...scope);
  if (isAsync(result)) {
    throw new Error('The component is async: it has to return its picture at once.');
  }
  if (!isComponent(result)) {
    throw new Error(`The scene gives ${describe(result)} in the place of a component.`);
  }
  return result;
}

/** React would wait for it for ever, and the picture would stay black. */
function isAsync(value: unknown): boolean {
  return Object.prototype.toString.call(value) === '[object AsyncFunction]';
}

function isComponent(value: unknown): value is ComponentType {
  if (typeof value === 'function') return true;
  return (
    typeof value === 'object' &&
    value !== null &&
    '$$typeof' in value &&
    WRAPPED_KINDS.has(value.$$typeof)
  );
}

function describe(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (typeof value === 'object') {
    return '$$typeof' in value ? 'an element' : Array.isArray(value) ? 'a list' : 'a plain object';
  }
  return `a ${typeof value}`;
}
