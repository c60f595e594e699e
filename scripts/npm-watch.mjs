import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

const LOOK_MS = 250;
const SHELLS = ['sh', 'bash', 'dash', 'zsh', 'ash', 'busybox'];

/**
 * Calls `onGone` when the npm that runs this program has ended. npm passes a signal only to its
 * shell, and kill -9 to nobody; the app would go on unseen. Does nothing outside of npm.
 * @param {() => void} onGone
 */
export function watchNpm(onGone) {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return;
  const shell = process.ppid;
  const { name, parent } = lookAt(shell);
  const npm = SHELLS.includes(name) && parent > 1 ? parent : shell;
  const timer = setInterval(() => {
    if (process.ppid === shell && isAlive(npm)) return;
    clearInterval(timer);
    onGone();
  }, LOOK_MS);
  timer.unref();
}

/** A process's program and parent; no parent when the system does not say. */
function lookAt(pid) {
  try {
    if (process.platform === 'linux') {
      const [, name = '', rest = ''] =
        readFileSync(`/proc/${pid}/stat`, 'utf8').match(/\((.*)\) (.*)/s) ?? [];
      return { name, parent: Number(rest.split(' ')[1]) };
    }
    const output = execFileSync('ps', ['-o', 'ppid=,comm=', '-p', `${pid}`], { encoding: 'utf8' });
    const [, parent = '', command = ''] = output.match(/(\d+)\s+(.*)/) ?? [];
    return { name: basename(command.replace(/^-/, '')), parent: Number(parent) };
  } catch {
    // Then only the direct parent is watched.
    return { name: '', parent: 0 };
  }
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}
