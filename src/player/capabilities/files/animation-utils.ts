import * as AnimationUtils from '@remotion/animation-utils';

export const modules = { '@remotion/animation-utils': AnimationUtils };
