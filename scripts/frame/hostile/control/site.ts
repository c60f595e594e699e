import { once } from 'node:events';
import { createServer } from 'node:http';
import { pageScript } from '../../page-script';
import type { Attack } from '../attack';
import type { Hits } from '../hits';
import { neighbourOf, sceneOf, type Targets } from '../scene-of';
import { portOf } from '../sinks';

export type ControlSite = { origin: string; close: () => void };

/** What the page lets its frames do: everything. */
const html = (title: string, script: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title>
<link rel="icon" href="data:,"><body><script src="${script}"></script></body></html>`;

/**
 * An app that shows scenes as a careless one would: in frames of its own origin, without
 * sandbox or policy, by a page that believes every message. `/?scenes=a,b` opens with the
 * frames of these attacks. Calls to `/api/` count when they carry its cookie.
 */
export async function startControlSite(
  attacks: readonly Attack[],
  targetsOf: (origin: string) => Targets,
  hits: Hits,
): Promise<ControlSite> {
  const [page, frame] = await Promise.all(
    ['hostile/control/page.ts', 'hostile/control/frame.tsx'].map((entry) => pageScript(entry)),
  );
  let targets: Targets;
  const scenesOf = (name: string) => {
    const attack = attacks.find((each) => each.name === name);
    if (!attack) return [];
    const scene = sceneOf(attack, targets);
    return attack.neighbour ? [scene, neighbourOf(attack, targets)] : [scene];
  };
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://any');
    const attack = searchParams.get('attack');
    if (attack && request.headers.cookie?.includes('session=secret')) {
      hits.add(attack, `credentialed ${pathname}`);
    }
    const reply = (type: string, body: string | Uint8Array = '') =>
      response.writeHead(200, { 'content-type': type }).end(body);
    switch (pathname) {
      case '/':
        response.setHeader('set-cookie', 'session=secret');
        return reply('text/html', html('Control', '/page.js'));
      case '/frame':
        return reply('text/html', html('Scene', '/frame.js'));
      case '/scenes':
        return reply('application/json', JSON.stringify(scenesOf(searchParams.get('of') ?? '')));
      case '/page.js':
        return reply('text/javascript', page);
      case '/frame.js':
        return reply('text/javascript', frame);
      case '/hit.js':
        return reply('text/javascript');
      case '/hit.svg':
        return reply('image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>');
      default:
        return reply('text/plain');
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://localhost:${portOf(server)}`;
  targets = targetsOf(origin);
  return {
    origin,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
