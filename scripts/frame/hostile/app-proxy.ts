import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { Hits } from './hits';
import { portOf } from './sinks';

export type AppProxy = { origin: string; close: () => void };

/**
 * Stands before the app and hands everything on as it came. A request that names an attack
 * (`?attack=`) is one that a scene made: it counts, with what it carried.
 */
export async function startAppProxy(appUrl: string, hits: Hits): Promise<AppProxy> {
  const { hostname, port } = new URL(appUrl);
  const server = createServer((incoming, outgoing) => {
    const { url = '/', method, headers } = incoming;
    const attack = /[?&]attack=([\w-]+)/.exec(url)?.[1];
    if (attack) hits.add(attack, `${headers.cookie ? 'credentialed ' : ''}${method} ${url}`);
    const onward = request({ hostname, port, path: url, method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
      answer.pipe(outgoing);
    });
    onward.on('error', () => outgoing.destroy());
    outgoing.on('close', () => onward.destroy());
    incoming.pipe(onward);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://localhost:${portOf(server)}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
