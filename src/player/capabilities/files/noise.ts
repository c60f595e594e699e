import * as Noise from '@remotion/noise';

export const modules = { '@remotion/noise': Noise };
