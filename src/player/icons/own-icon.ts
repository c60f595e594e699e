import { isRecord } from '../tolerance/records';
import type { IconState } from './icon-store';

/** An icon that a scene draws itself, as lucide's list of nodes: `[['path', { d: '…' }]]`. */
export function iconOfNodes(nodes: readonly unknown[]): IconState {
  const body = nodes.map((node) => (Array.isArray(node) ? tag(node[0], node[1]) : '')).join('');
  return { status: 'found', icon: { body, box: [0, 0, 24, 24], lines: true } };
}

function tag(name: unknown, attributes: unknown): string {
  if (typeof name !== 'string' || !isRecord(attributes)) return '';
  const written = Object.entries(attributes).map(([key, value]) => {
    const attribute = key.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
    return typeof value === 'string' || typeof value === 'number'
      ? ` ${attribute}="${`${value}`.replaceAll('"', '&quot;')}"`
      : '';
  });
  return `<${name}${written.join('')}/>`;
}

/** An icon that a scene brings along as Iconify's data, else null. */
export function iconOfData(data: unknown): IconState | null {
  if (!isRecord(data) || typeof data.body !== 'string') return null;
  const number = (value: unknown, otherwise: number) =>
    typeof value === 'number' && Number.isFinite(value) ? value : otherwise;
  const { body, left, top, width, height } = data;
  const box = [number(left, 0), number(top, 0), number(width, 16), number(height, 16)] as const;
  return { status: 'found', icon: { body, box, lines: false } };
}
