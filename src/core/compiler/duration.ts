import type { Program } from 'acorn';
import { constantNumber } from './constant';
import type { Exports } from './exported';

/**
 * Frames that a scene declares for itself with `export const durationInFrames… = 150`,
 * or null. The value is read, never run.
 */
export function declaredDuration(program: Program, exports: Exports): number | null {
  const known = new Map<string, number>();
  for (const statement of program.body) {
    const declaration =
      statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (declaration?.type !== 'VariableDeclaration' || declaration.kind !== 'const') continue;
    for (const { id, init } of declaration.declarations) {
      const value = constantNumber(init, known);
      if (id.type === 'Identifier' && value !== null) known.set(id.name, value);
    }
  }
  for (const [exported, local] of exports.named) {
    if (!/^durationInFrames/i.test(exported)) continue;
    const frames = Math.round(known.get(local) ?? 0);
    if (Number.isFinite(frames) && frames > 0) return frames;
  }
  return null;
}
