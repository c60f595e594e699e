import * as Transitions from '@remotion/transitions';
import * as BlurSlide from '@remotion/transitions/blur-slide';
import * as BookFlip from '@remotion/transitions/book-flip';
import * as ClockWipe from '@remotion/transitions/clock-wipe';
import * as CrossZoom from '@remotion/transitions/cross-zoom';
import * as Crosswarp from '@remotion/transitions/crosswarp';
import * as Dissolve from '@remotion/transitions/dissolve';
import * as DreamyZoom from '@remotion/transitions/dreamy-zoom';
import * as Fade from '@remotion/transitions/fade';
import * as FilmBurn from '@remotion/transitions/film-burn';
import * as Flip from '@remotion/transitions/flip';
import * as Iris from '@remotion/transitions/iris';
import * as LinearBlur from '@remotion/transitions/linear-blur';
import * as None from '@remotion/transitions/none';
import * as PushCut from '@remotion/transitions/push-cut';
import * as Ripple from '@remotion/transitions/ripple';
import * as Slide from '@remotion/transitions/slide';
import * as Swap from '@remotion/transitions/swap';
import * as Wipe from '@remotion/transitions/wipe';
import * as ZoomBlur from '@remotion/transitions/zoom-blur';
import * as ZoomInOut from '@remotion/transitions/zoom-in-out';
import { HtmlInCanvas } from 'remotion';
import { sizedPresentation } from './transitions/sized-presentation';
import { tolerantLinearTiming, tolerantSeries } from './transitions/tolerant-series';

const inSize = <Size>(size: Size, given: object): Size => ({ ...size, ...given });

/** Presentations by the last part of their specifier. */
const presentations: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'blur-slide': BlurSlide,
  'book-flip': BookFlip,
  'clock-wipe': { clockWipe: sizedPresentation(ClockWipe.clockWipe, inSize) },
  'cross-zoom': CrossZoom,
  crosswarp: Crosswarp,
  dissolve: Dissolve,
  'dreamy-zoom': DreamyZoom,
  fade: Fade,
  'film-burn': FilmBurn,
  flip: Flip,
  iris: { iris: sizedPresentation(Iris.iris, inSize) },
  'linear-blur': LinearBlur,
  none: None,
  'push-cut': PushCut,
  ripple: Ripple,
  slide: Slide,
  swap: Swap,
  wipe: Wipe,
  'zoom-blur': ZoomBlur,
  'zoom-in-out': ZoomInOut,
};

/** Those with a shader draw HTML in a canvas, which is off in most browsers; they fade instead. */
function drawable(own: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const isShader = Object.keys(own).some((name) => name.endsWith('Shader'));
  if (!isShader || HtmlInCanvas.isSupported()) return own;
  const fading = Object.keys(own).filter((name) => !name.endsWith('Shader'));
  return { ...own, ...Object.fromEntries(fading.map((name) => [name, () => Fade.fade()])) };
}

const drawn = Object.entries(presentations).map(([name, own]) => [name, drawable(own)] as const);

/** Whether `fade` comes from its own module or from the package is often mixed up: both have all. */
const all = Object.assign({}, Transitions, ...drawn.map(([, own]) => own), {
  TransitionSeries: tolerantSeries,
  linearTiming: tolerantLinearTiming,
});

export const modules = {
  '@remotion/transitions': all,
  ...Object.fromEntries(
    drawn.map(([name, own]) => {
      const presentation = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
      return [`@remotion/transitions/${name}`, { ...all, default: own[presentation] }];
    }),
  ),
};
