import * as MotionBlur from '@remotion/motion-blur';

export const modules = { '@remotion/motion-blur': MotionBlur };
