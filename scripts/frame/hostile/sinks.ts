import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { createServer as createHttpServer, type ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:net';
import type { Attack } from './attack';
import type { Hits } from './hits';
import type { Targets } from './scene-of';

const TYPES: Record<string, string> = {
  png: 'image/png',
  svg: 'image/svg+xml',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  html: 'text/html',
  vtt: 'text/vtt',
  mp4: 'video/mp4',
  mp3: 'audio/mpeg',
  woff2: 'font/woff2',
  bin: 'application/octet-stream',
};

export type Sinks = Pick<Targets, 'http' | 'udp' | 'tcp'> & { close: () => Promise<void> };

/**
 * Listens for requests to `/hit/<attack>/…`, for WebSockets there, and for datagrams and bare
 * connections on a port per attack. All of it answers as kindly as a thief's server would.
 */
export async function openSinks(attacks: readonly Attack[], hits: Hits): Promise<Sinks> {
  const nameOf = (url = '') => /^\/hit\/([\w-]+)/.exec(url)?.[1];
  const http = createHttpServer(({ url = '' }, response) => {
    const name = nameOf(url);
    if (name) hits.add(name, `HTTP ${url}`);
    answer(response, /\.(\w+)(\?|$)/.exec(url)?.[1] ?? 'html');
  });
  http.on('upgrade', ({ url }, socket) => {
    const name = nameOf(url);
    if (name) hits.add(name, 'WebSocket');
    socket.destroy();
  });
  const needs = (word: string) => attacks.filter(({ run }) => run.includes(word));
  const tcp = new Map<string, Server>();
  for (const { name } of needs('TCP')) {
    const server = createServer((socket) => {
      hits.add(name, 'TCP connection');
      socket.on('error', () => socket.destroy());
    });
    tcp.set(name, server);
  }
  await Promise.all([http, ...tcp.values()].map(listen));
  const udp = new Map<string, Socket>();
  for (const { name } of needs('UDP')) {
    const socket = createSocket('udp4', () => hits.add(name, 'UDP datagram'));
    udp.set(name, socket);
    socket.bind(0, '127.0.0.1');
    await once(socket, 'listening');
  }
  return {
    http: `http://127.0.0.1:${portOf(http)}`,
    udp: (name) => address(udp.get(name)?.address().port),
    tcp: (name) => address(tcp.has(name) ? portOf(tcp.get(name)) : undefined),
    async close() {
      for (const socket of udp.values()) socket.close();
      for (const server of tcp.values()) server.close();
      http.closeAllConnections();
      http.close();
    },
  };
}

const address = (port: number | undefined) => `127.0.0.1:${port ?? 9}`;

function answer(response: ServerResponse, ending: string): void {
  response.writeHead(200, {
    'content-type': TYPES[ending] ?? 'text/plain',
    'access-control-allow-origin': '*',
    'cache-control': 'no-store',
    ...(ending === 'bin' ? { 'content-disposition': 'attachment; filename="x.bin"' } : {}),
  });
  response.end(ending === 'html' ? '<!doctype html><title>Sink</title>' : '');
}

async function listen(server: Server): Promise<void> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
}

/** The port that a listening server has. */
export function portOf(server: Server | undefined): number {
  const bound = server?.address();
  if (typeof bound !== 'object' || !bound) throw new Error('The server listens on no port.');
  return bound.port;
}
