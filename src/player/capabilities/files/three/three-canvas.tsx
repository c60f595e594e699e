import { Canvas, type CanvasProps, useThree } from '@react-three/fiber';
import { useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import { Internals, useCurrentFrame, useDelayRender, useVideoConfig } from 'remotion';
import { hasWebGl } from './has-web-gl';

type ThreeCanvasProps = CanvasProps & {
  /** Pixels of the video; without them it fills what is around it. */
  width?: number;
  height?: number;
};

/**
 * Draws 3D at the video's frame, in the place of `ThreeCanvas` of `@remotion/three` and of
 * `Canvas` of `@react-three/fiber`: three's clock is the video's, so that it draws the same in
 * the preview and in an export.
 *
 * @throws Error with a sentence when the browser has no WebGL.
 */
export function ThreeCanvas({ children, width, height, style, resize, ...rest }: ThreeCanvasProps) {
  if (!hasWebGl()) {
    throw new Error('3D needs WebGL, which this browser does not have or has switched off.');
  }
  const frame = useCurrentFrame();
  const contexts = Internals.useRemotionContexts();
  const { delayRender, continueRender } = useDelayRender();
  const held = useRef<{ frame: number; handle: number } | null>(null);
  const release = useCallback(() => {
    if (held.current) continueRender(held.current.handle);
    held.current = null;
  }, [continueRender]);
  const onDrawn = useCallback(
    (drawn: number) => {
      if (held.current?.frame === drawn) release();
    },
    [release],
  );
  useLayoutEffect(() => {
    held.current = { frame, handle: delayRender(`Drawing 3D at frame ${frame}`) };
    return release;
  }, [frame, delayRender, release]);
  return (
    <Canvas
      {...rest}
      style={{ width: width ?? '100%', height: height ?? '100%', ...style }}
      // The picture is scaled to its place on the page, and its own pixels are meant.
      resize={{ offsetSize: true, ...resize }}
      frameloop="never"
    >
      <Internals.RemotionContextProvider contexts={contexts}>
        {children}
        <AtFrame onDrawn={onDrawn} />
      </Internals.RemotionContextProvider>
    </Canvas>
  );
}

/** Draws once per video frame, after all that is in the canvas has taken it up. */
function AtFrame({ onDrawn }: { onDrawn: (frame: number) => void }) {
  const frame = useCurrentFrame();
  const { fps } = useVideoConfig();
  const advance = useThree((state) => state.advance);
  // Another size empties the canvas, so that this must not wait for another frame.
  useThree((state) => state.size);
  useEffect(() => {
    advance(frame / fps);
    onDrawn(frame);
  });
  return null;
}
