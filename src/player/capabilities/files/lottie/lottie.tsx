import lottie, { type AnimationItem } from 'lottie-web/build/player/lottie_svg';
import { type CSSProperties, useLayoutEffect, useRef } from 'react';
import { useCurrentFrame, useDelayRender, useVideoConfig } from 'remotion';
import { getLottieMetadata, lottieFrame } from './metadata';

type LottieProps = {
  /** The content of a Lottie file. */
  animationData?: unknown;
  className?: string;
  direction?: 'forward' | 'backward';
  loop?: boolean;
  /** 1 is as fast as the file says, whatever the frame rate of the video. */
  playbackRate?: number;
  preserveAspectRatio?: string;
  style?: CSSProperties;
  onAnimationLoaded?: (animation: AnimationItem) => void;
};

/**
 * Draws a Lottie animation at the video's frame; nothing of it moves by itself. As long as
 * there is no animation, or none that can be read, it draws nothing.
 */
export function Lottie({
  animationData,
  className,
  direction = 'forward',
  loop = false,
  playbackRate = 1,
  preserveAspectRatio,
  style,
  onAnimationLoaded,
}: LottieProps) {
  const room = useRef<HTMLDivElement>(null);
  const animation = useRef<AnimationItem | null>(null);
  const loaded = useRef(onAnimationLoaded);
  loaded.current = onAnimationLoaded;
  const seconds = useCurrentFrame() / useVideoConfig().fps;
  const metadata = getLottieMetadata(animationData);
  const at = metadata ? lottieFrame(metadata, seconds, { loop, direction, playbackRate }) : 0;
  const shown = useRef(at);
  shown.current = at;
  const { delayRender, continueRender } = useDelayRender();

  const json = useJson(animationData);
  useLayoutEffect(() => {
    if (!room.current || json === null) return;
    const handle = delayRender('Reading a Lottie animation');
    const made = lottie.loadAnimation({
      container: room.current,
      renderer: 'svg',
      autoplay: false,
      // A copy: the player writes into what it is given.
      animationData: JSON.parse(json),
      rendererSettings: { ...(preserveAspectRatio && { preserveAspectRatio }) },
    });
    animation.current = made;
    made.addEventListener('DOMLoaded', () => {
      made.goToAndStop(shown.current, true);
      loaded.current?.(made);
      continueRender(handle);
    });
    return () => {
      animation.current = null;
      made.destroy();
      continueRender(handle);
    };
  }, [json, preserveAspectRatio, delayRender, continueRender]);

  useLayoutEffect(() => {
    const { current } = animation;
    if (current?.isLoaded) current.goToAndStop(at, true);
  }, [at]);

  return <div ref={room} className={className} style={style} />;
}

/** The animation as text, null when it cannot be drawn; made anew only for another object. */
function useJson(animationData: unknown): string | null {
  const known = useRef<{ of: unknown; json: string | null } | null>(null);
  if (known.current?.of !== animationData) {
    const isReadable =
      getLottieMetadata(animationData) !== null &&
      Array.isArray(Reflect.get(Object(animationData), 'layers'));
    const json = isReadable ? JSON.stringify(animationData) : null;
    known.current = { of: animationData, json };
  }
  return known.current?.json ?? null;
}
