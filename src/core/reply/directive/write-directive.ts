import type { Directive } from '../action';

/** A directive as the line that says it; reading the line gives it back. */
export function writeDirective(directive: Directive): string {
  const { kind } = directive;
  if (kind === 'format') return `@format ${directive.format}`;
  const scene = directive.scene === null ? '' : ` scene=${directive.scene}`;
  switch (kind) {
    case 'trim':
      return `@trim${scene} frames=${directive.frames}`;
    case 'delete':
    case 'duplicate':
      return `@${kind}${scene}`;
    case 'move':
      return `@move${scene} to=${directive.to}`;
    case 'rename':
      return `@rename${scene} name="${directive.name.replace(/[\\"]/g, '\\$&').replace(/\s+/g, ' ')}"`;
    case 'transition': {
      const frames = directive.frames === null ? '' : ` frames=${directive.frames}`;
      return `@transition${scene} ${directive.transition}${frames}`;
    }
  }
}
