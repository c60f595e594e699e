import { compileFunction } from 'node:vm';
import { messageOf } from '~/core/errors';
import type { Gate } from './gate';

const FILE = 'scene-gate.js';

/** The gate for Node: `vm.compileFunction` takes body and parameters apart, so nothing can break out. */
export const compileInNode: Gate = (js, params) => {
  try {
    compileFunction(js, [...params], { filename: FILE });
    return null;
  } catch (thrown) {
    const place = thrown instanceof Error ? /scene-gate\.js:(\d+)/.exec(thrown.stack ?? '') : null;
    return { message: messageOf(thrown), line: place ? Number(place[1]) : null };
  }
};
