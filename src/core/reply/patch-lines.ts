import { readMarker } from '../edit/markers';
import type { LineState } from './line-state';

/** Follows the blocks of an edit line by line, so that a fence inside one does not end the scene. */
export class PatchLines {
  /** Inside a block: its search or what replaces it. */
  inside = false;
  private atStart = false;
  private fenced = false;

  /**
   * Takes the next line of the code.
   * @param fence what the line would be if no block were open
   * @returns whether the line belongs to the block, whatever else it looks like
   */
  push(line: string, fence: 'opens' | 'closes' | null): boolean {
    const marker = readMarker(line);
    if (marker && (this.inside || marker.kind === 'search')) {
      this.inside = marker.kind !== 'end';
      this.atStart = this.inside;
      this.fenced = false;
      return true;
    }
    if (!this.inside) return false;
    const { atStart } = this;
    if (line.trim() !== '') this.atStart = false;
    if (fence === null) return false;
    // A bare fence opens one where a part begins, and else ends the one that is open.
    const opens: boolean = !this.fenced && (fence === 'opens' || atStart);
    const belongs = opens || this.fenced;
    this.fenced = opens;
    return belongs;
  }

  /** Takes a line that was sent before it was whole. */
  pushOrdinary(): void {
    this.atStart = false;
  }
}

/** Whether a line of which only `part` has arrived may still be a marker. */
export function markerState(part: string): LineState {
  const text = part.trimStart();
  if (/^(?:[<-]{3}|\|{5}|={3}|[+>]{3})/.test(text)) return 'held';
  return /^(?:[<-]{0,2}|\|{0,4}|={0,2}|[+>]{0,2})$/.test(text) ? 'maybe' : 'no';
}
