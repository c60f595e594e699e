import * as React from 'react';
import * as JsxDevRuntime from 'react/jsx-dev-runtime';
import * as JsxRuntime from 'react/jsx-runtime';
import * as Remotion from 'remotion';
import { offlineMedia } from './media';
import { patientRendering } from './patience';

/** A scene is drawn inside a root that exists already; its own registration has no effect. */
const noRoot = {
  registerRoot: () => undefined,
  Composition: () => null,
  Still: () => null,
  Folder: () => null,
  getInputProps: () => ({}),
};

/** The modules that a scene can ask for on every surface, by import specifier. */
export const sceneModules: Readonly<Record<string, object>> = {
  react: React,
  'react/jsx-runtime': JsxRuntime,
  'react/jsx-dev-runtime': JsxDevRuntime,
  remotion: { ...Remotion, ...offlineMedia, ...patientRendering, ...noRoot },
};
