import * as LayoutUtils from '@remotion/layout-utils';

export const modules = { '@remotion/layout-utils': LayoutUtils };
