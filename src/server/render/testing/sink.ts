import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** A server that writes down everything that reaches it, over TCP or UDP, on one loopback port. */
export async function openSink() {
  const hits: string[] = [];
  const tcp = createServer((socket) => {
    hits.push('tcp connection');
    socket.on('error', () => undefined);
    socket.on('data', (data) => {
      hits.push(data.toString('latin1').split('\r\n')[0] ?? '');
      socket.end('HTTP/1.1 204 No Content\r\nAccess-Control-Allow-Origin: *\r\n\r\n');
    });
  });
  tcp.listen(0, '0.0.0.0');
  await once(tcp, 'listening');
  const address = tcp.address();
  if (!address || typeof address === 'string') throw new Error('The sink has no port.');
  const udp = createSocket('udp4', () => hits.push('udp packet'));
  udp.bind(address.port, '0.0.0.0');
  await once(udp, 'listening');
  return {
    port: address.port,
    hits,
    close: () => {
      tcp.close();
      udp.close();
    },
  };
}
