import { lookup } from 'node:dns/promises';
import { answers } from './port.mjs';

const EVERYWHERE = ['0.0.0.0', '::'];
const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];

/** An address at which this process reaches itself, without a closing slash. */
export function ownAddress(host: string, port: number): string {
  if (EVERYWHERE.includes(host)) return ownAddress(host === '::' ? '::1' : '127.0.0.1', port);
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/**
 * The address for a person's browser. `localhost` reads best, but a browser may try `::1` first:
 * when somebody else answers there, only the number leads here.
 */
export async function browserAddress(host: string, port: number): Promise<string> {
  if (!EVERYWHERE.includes(host) && !LOOPBACK.includes(host)) return ownAddress(host, port);
  const own = host === '::1' || host === '::' ? ['::1', '127.0.0.1'] : ['127.0.0.1'];
  const addresses = await lookup('localhost', { all: true }).catch(() => []);
  const leadsHere = addresses.some(({ address }) => own.includes(address));
  const strangers = addresses.filter(
    ({ address }) => !EVERYWHERE.includes(host) && address !== host && host !== 'localhost',
  );
  const taken = await Promise.all(strangers.map(({ address }) => answers(address, port)));
  return leadsHere && !taken.includes(true) ? `http://localhost:${port}` : ownAddress(host, port);
}
