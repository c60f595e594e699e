import { answers } from './port.mjs';

/** Loopback addresses that lead to a listener on the address. */
const LOOPBACK: Record<string, string[]> = {
  '127.0.0.1': ['127.0.0.1'],
  '::1': ['::1'],
  '0.0.0.0': ['127.0.0.1'],
  '::': ['::1', '127.0.0.1'],
};

/** Where this process reaches its own listener, without a closing slash. */
export function ownAddress(address: string, port: number): string {
  const [host = address] = LOOPBACK[address] ?? [];
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/**
 * The address for a person's browser. `localhost` reads best, but browsers try `::1` and
 * `127.0.0.1` for it: when somebody else answers at one of them, only the number leads here.
 */
export async function browserAddress(address: string, port: number): Promise<string> {
  const own = LOOPBACK[address];
  if (!own) return ownAddress(address, port);
  const others = ['127.0.0.1', '::1'].filter((host) => !own.includes(host));
  const taken = await Promise.all(others.map((host) => answers(host, port)));
  return taken.includes(true) ? ownAddress(address, port) : `http://localhost:${port}`;
}
