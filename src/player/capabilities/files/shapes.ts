import * as Shapes from '@remotion/shapes';

export const modules = { '@remotion/shapes': Shapes };
