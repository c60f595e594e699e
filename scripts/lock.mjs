import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const LOOK_MS = 200;

/**
 * Waits (blocking) until no other living process holds the lock file, then takes it. Answers the
 * function that gives it back. The lock of a process that was killed is taken over.
 * @param {string} path of the file, in a directory that may have to be made
 * @param {() => void} [onWait] called once if there is somebody to wait for
 * @returns {() => void}
 */
export function acquireLock(path, onWait = () => undefined) {
  mkdirSync(dirname(path), { recursive: true });
  for (let waits = 0; ; ) {
    try {
      writeFileSync(path, describe(process.pid) ?? '', { flag: 'wx' });
      return () => rmSync(path, { force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (removeAbandoned(path)) continue;
    if (waits++ === 0) onWait();
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LOOK_MS);
  }
}

/** Moved aside before it is removed: what another process has put in its place meanwhile stays. */
function removeAbandoned(path) {
  if (!isAbandoned(path)) return false;
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
    if (isAbandoned(aside)) rmSync(aside, { force: true });
    else renameSync(aside, path);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
  return true;
}

function isAbandoned(path) {
  let holder;
  try {
    holder = readFileSync(path, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return true;
    throw error;
  }
  // An empty file belongs to somebody who is just writing it.
  return holder !== '' && describe(Number.parseInt(holder, 10)) !== holder;
}

/** A process by id and start time, because ids come again; null when it does not live. */
function describe(pid) {
  if (process.platform === 'linux') {
    try {
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ');
      return `${pid} ${fields?.[19]}`;
    } catch {
      return null;
    }
  }
  try {
    process.kill(pid, 0);
    return `${pid}`;
  } catch (error) {
    return error.code === 'EPERM' ? `${pid}` : null;
  }
}
