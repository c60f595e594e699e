import { clsx } from 'clsx';
import * as React from 'react';
import * as JsxDevRuntime from 'react/jsx-dev-runtime';
import * as JsxRuntime from 'react/jsx-runtime';
import * as ReactDOM from 'react-dom';
import * as Remotion from 'remotion';
import { fontModules } from './fonts/google-font';
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

/** Nothing is fetched ahead where there is no network. */
const noPreload = () => () => undefined;

/** Media packages whose components come down to Remotion's own. */
const mediaModules = {
  '@remotion/media': { Audio: offlineMedia.Audio, Video: offlineMedia.Video },
  '@remotion/gif': {
    Gif: offlineMedia.Img,
    getGifDurationInSeconds: async () => 1,
    preloadGif: () => ({ waitUntilDone: async () => undefined, free: () => undefined }),
  },
  '@remotion/preload': {
    preloadAudio: noPreload,
    preloadFont: noPreload,
    preloadGif: noPreload,
    preloadImage: noPreload,
    preloadVideo: noPreload,
    resolveRedirect: async (url: string) => url,
  },
};

/** The modules that a scene can ask for on every surface, by import specifier. */
export const sceneModules: Readonly<Record<string, object>> = {
  react: React,
  'react-dom': ReactDOM,
  'react/jsx-runtime': JsxRuntime,
  'react/jsx-dev-runtime': JsxDevRuntime,
  remotion: { ...Remotion, ...offlineMedia, ...patientRendering, ...noRoot },
  ...mediaModules,
  ...fontModules,
  clsx: { clsx, default: clsx },
};
