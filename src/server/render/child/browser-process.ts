import childProcess from 'node:child_process';
import { syncBuiltinESMExports } from 'node:module';

type Guard = { allow(port: number): void };

const DEVTOOLS = /DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)\//;

/**
 * Remotion offers no way to choose how its processes are spawned, so the one
 * function that does it is wrapped, in this child only:
 * every process stays in this child's process group, which one SIGKILL ends, and
 * the browser reaches no address but `port` (see bundle-server).
 */
export function ownProcesses(port: number, guard: Guard): void {
  const original = childProcess.spawn;
  const spawn = (command: string, given: readonly unknown[], options: object) => {
    const args = given.map(String);
    const isBrowser = args.some((arg) => arg.startsWith('--remote-debugging-port'));
    const child = original(command, isBrowser ? offline(args, port) : args, {
      ...options,
      detached: false,
    });
    if (isBrowser) {
      child.stderr?.on('data', (chunk: Buffer) => {
        const devtools = DEVTOOLS.exec(chunk.toString());
        if (devtools) guard.allow(Number(devtools[1]));
      });
    }
    return child;
  };
  Object.assign(childProcess, { spawn });
  syncBuiltinESMExports();
}

/** The arguments with every way out replaced by the refusing proxy. */
function offline(args: readonly string[], port: number): string[] {
  return [
    ...args.filter((arg) => !/^--(no-proxy-server|proxy-)/.test(arg)),
    `--proxy-server=http://127.0.0.1:${port}`,
    `--proxy-bypass-list=<-loopback>;127.0.0.1:${port}`,
    '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
    '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
    '--webrtc-ip-handling-policy=disable_non_proxied_udp',
  ];
}
