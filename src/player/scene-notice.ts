/** Something about a scene that is drawn nonetheless: a loop that was ended, or a slip put right. */
export type SceneNotice =
  | {
      kind: 'loop-stopped';
      /** 1-based line of the TSX. */
      line: number;
      /** Turns that its loops had taken in that video frame. */
      iterations: number;
    }
  | { kind: 'repaired'; message: string; line: number | null };

/** Told once per line of a loop, and once per repair, for as long as the scene keeps its body. */
export type SceneNoticeListener = (sceneId: string, notice: SceneNotice) => void;
