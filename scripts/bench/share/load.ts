import { Agent, get } from 'node:http';
import { quantile } from '../figures';

export type Load = {
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
  /** Answers that were none of 200. */
  failures: number;
};

type Wish = {
  /** Asked for in turn. */
  urls: readonly string[];
  headers?: Record<string, string>;
  /** Browsers that ask at a time, each one thing after the other. */
  connections: number;
  seconds: number;
};

/** Asks as fast as answers come, and says how fast that was. */
export async function load({ urls, headers = {}, connections, seconds }: Wish): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const until = performance.now() + seconds * 1_000;
  const samples: number[] = [];
  let failures = 0;
  let next = 0;
  const browse = async () => {
    while (performance.now() < until) {
      const url = urls[next++ % urls.length] ?? '';
      const began = performance.now();
      const status = await ask(url, headers, agent);
      samples.push(performance.now() - began);
      if (status !== 200) failures += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, browse));
  agent.destroy();
  const [p50Ms, p99Ms] = [quantile(samples, 0.5), quantile(samples, 0.99)];
  return { perSecond: samples.length / seconds, p50Ms, p99Ms, failures };
}

function ask(url: string, headers: Record<string, string>, agent: Agent): Promise<number> {
  return new Promise((done) => {
    get(url, { headers, agent }, (response) => {
      response.resume();
      response.on('end', () => done(response.statusCode ?? 0));
      response.on('error', () => done(0));
    }).on('error', () => done(0));
  });
}
