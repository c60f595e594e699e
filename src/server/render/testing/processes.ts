import { execFile } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

type Process = { pid: number; groupId: number; command: string };

/** Every process that is alive; those that only wait to be collected are not. */
async function processes(): Promise<Process[]> {
  const { stdout } = await run('ps', ['-eo', 'pid=,pgid=,stat=,args=', '-ww']);
  return stdout.split('\n').flatMap((line) => {
    const [, pid, groupId, state, command] = /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line) ?? [];
    if (!state || state.startsWith('Z') || !command) return [];
    return [{ pid: Number(pid), groupId: Number(groupId), command }];
  });
}

/** Waits for the process group of the one process whose command contains `text`. */
export async function groupOf(text: string): Promise<number> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const found = (await processes()).find(({ command }) => command.includes(text));
    if (found) return found.groupId;
    await sleep(50);
  }
  throw new Error(`No process with ${text} has started.`);
}

export async function commandsOfGroup(groupId: number): Promise<string[]> {
  const members = (await processes()).filter((one) => one.groupId === groupId);
  return members.map(({ command }) => command);
}

/** Waits up to `timeoutMs` for a group to be empty; returns the commands that are left. */
export async function leftOfGroup(groupId: number, timeoutMs: number): Promise<string[]> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const left = await commandsOfGroup(groupId);
    if (left.length === 0 || Date.now() > end) return left;
    await sleep(50);
  }
}
