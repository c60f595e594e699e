import * as Paths from '@remotion/paths';

export const modules = { '@remotion/paths': Paths };
