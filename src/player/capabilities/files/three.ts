import * as Fiber from '@react-three/fiber';
import * as Three from 'three';
import { ThreeCanvas } from './three/three-canvas';

// A placeholder is a box of HTML; among three's objects it is an empty group.
Fiber.extend({ Div: Three.Group, Span: Three.Group });

/** No surface can fetch a video, so none becomes a texture. */
const noTexture = () => null;

export const modules = {
  three: Three,
  '@react-three/fiber': { ...Fiber, Canvas: ThreeCanvas },
  '@remotion/three': {
    ThreeCanvas,
    useVideoTexture: noTexture,
    useOffthreadVideoTexture: noTexture,
  },
};
