import * as React from 'react';
import * as JsxRuntime from 'react/jsx-runtime';
import * as ReactDOM from 'react-dom';
import * as Remotion from 'remotion';
import * as RemotionNoReact from 'remotion/no-react';
import type { SHARED_MODULES } from '~/core/scene/capabilities';
import { patientRendering } from '../patience';

/** The runtime's own instances, for the files of modules. */
export const sharedModules: Readonly<Record<(typeof SHARED_MODULES)[number], object>> = {
  react: React,
  'react-dom': ReactDOM,
  'react/jsx-runtime': JsxRuntime,
  remotion: { ...Remotion, ...patientRendering },
  'remotion/no-react': RemotionNoReact,
};
