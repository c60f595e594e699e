'use client';

import { createContext, useContext } from 'react';
import type { Troubles } from '../scenes/undrawn';
import type { Project, Scene } from '../types';
import type { Playhead } from './playhead';
import type { HoldReason } from './selection';
import type { OpenSession } from './use-session';

/** What every part of one open project shares. */
export type WorkspaceValue = {
  project: Project;
  playhead: Playhead;
  /** The scene that the panels and the next message are about; null without scenes. */
  scene: Scene | null;
  /** What went wrong while scenes were drawn on this page. */
  troubles: Troubles;
  /** Ids of sounds that could not be played on this page. */
  missingSounds: ReadonlySet<string>;
  /** Selects a scene and shows its first frame. */
  pickScene: (sceneId: string) => void;
  /** Shows the versions of a scene, and this one among them. */
  openHistory: (sceneId: string, revisionId: string) => void;
  /** While a reason holds, the selection does not follow the picture. */
  hold: (reason: HoldReason, held: boolean) => void;
  /** Asks for the project's rows again. */
  refresh: () => Promise<void>;
  /** Shows another chat of the project. */
  openSession: OpenSession;
};

const WorkspaceContext = createContext<WorkspaceValue | null>(null);

export const WorkspaceProvider = WorkspaceContext.Provider;

/** @throws outside of a `WorkspaceProvider`: a mistake in the code, not of the person. */
export function useWorkspace(): WorkspaceValue {
  const value = useContext(WorkspaceContext);
  if (!value) throw new Error('useWorkspace needs a WorkspaceProvider above it');
  return value;
}
