import * as Captions from '@remotion/captions';

export const modules = { '@remotion/captions': Captions };
