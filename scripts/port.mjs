import { connect, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const CONNECT_MS = 1_000;

/**
 * Why the app cannot listen there, as a sentence, or null when it can. Looks for a while: one
 * that was just stopped takes a moment to go.
 * @param {string} host
 * @param {number} port
 * @param {number} [patienceMs]
 * @returns {Promise<string | null>}
 */
export async function whyPortIsRefused(host, port, patienceMs = 3_000) {
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    return 'PORT must be a number from 0 to 65535.';
  }
  for (const start = Date.now(); ; await sleep(100)) {
    const code = (await tryToListen(host, port)) ?? ((await answers(host, port)) && 'EADDRINUSE');
    if (!code) return null;
    if (code !== 'EADDRINUSE') return sentenceOf(code, host, port);
    if (Date.now() - start > patienceMs) return sentenceOf(code, host, port);
  }
}

/**
 * @param {string} code
 * @param {string} host
 * @param {number} port
 */
function sentenceOf(code, host, port) {
  const other = port < 65_535 ? port + 1 : 3000;
  if (code === 'EADDRINUSE') {
    return `Port ${port} is taken, perhaps by a Framewright that is running already. Choose another one: PORT=${other} npm start`;
  }
  if (code === 'EACCES') {
    return `Port ${port} needs rights that this account does not have. Choose another one: PORT=3000 npm start`;
  }
  return `${host} is not an address of this computer (${code}). Leave HOST unset, or set it to 127.0.0.1 or 0.0.0.0.`;
}

/** @returns {Promise<string | null>} the error's code, or null when it can listen */
function tryToListen(host, port) {
  return new Promise((answer) => {
    const probe = createServer();
    probe.once('error', (error) => answer('code' in error ? String(error.code) : error.message));
    probe.listen(port, host, () => probe.close(() => answer(null)));
  });
}

/** Somebody may listen on all addresses of a system that lets one listen on a single one beside it. */
export function answers(host, port) {
  if (port === 0) return false;
  return new Promise((answer) => {
    const target = { '0.0.0.0': '127.0.0.1', '::': '::1' }[host] ?? host;
    const socket = connect({ host: target, port, timeout: CONNECT_MS });
    const end = (result) => {
      socket.destroy();
      answer(result);
    };
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
    socket.once('timeout', () => end(false));
  });
}
