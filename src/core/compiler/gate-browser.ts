import { messageOf } from '~/core/errors';
import type { Gate } from './gate';

/** The gate for a browser: the constructor parses the body and does not call it. */
export const constructInBrowser: Gate = (js, params) => {
  try {
    new Function(...params, js);
    return null;
  } catch (thrown) {
    return { message: messageOf(thrown), line: null };
  }
};
