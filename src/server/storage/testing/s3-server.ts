import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { S3Settings } from '../s3-settings';

const ROOT = resolve(import.meta.dirname, '../../../..');

export type S3Server = {
  settings: S3Settings & { endpoint: string };
  /** kill -9; what was stored stays for `restart`. */
  kill(): Promise<void>;
  /** Again, at the same address. */
  restart(): Promise<void>;
  /** Ends it, and removes what it stored. */
  stop(): Promise<void>;
};

/** A server of the S3 protocol in a process of its own, with one empty bucket. */
export async function startS3Server(): Promise<S3Server> {
  const directory = await mkdtemp(join(tmpdir(), 'framewright-s3-'));
  const bucket = 'framewright-test';
  let { child, port } = await launch(directory, bucket, 0);
  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill('SIGKILL');
    await exited;
  };
  return {
    settings: {
      endpoint: `http://127.0.0.1:${port}`,
      bucket,
      region: 'us-east-1',
      keys: { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' },
    },
    kill,
    async restart() {
      ({ child, port } = await launch(directory, bucket, port));
    },
    async stop() {
      await kill();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

async function launch(
  directory: string,
  bucket: string,
  port: number,
): Promise<{ child: ChildProcess; port: number }> {
  const script = join(ROOT, 'node_modules/s3rver/bin/s3rver.js');
  const place = ['-d', directory, '-a', '127.0.0.1', '-p', `${port}`];
  // It signs the places in its lists with a cipher that newer OpenSSL keeps apart.
  const legacy = '--openssl-legacy-provider';
  const child = spawn(
    process.execPath,
    [legacy, script, ...place, '--configure-bucket', bucket, '--silent'],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let output = '';
  const bound = await new Promise<number>((done, fail) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString('utf8');
      const found = /listening on 127\.0\.0\.1:(\d+)/.exec(output)?.[1];
      if (found) done(Number(found));
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', () => fail(new Error(`The S3 server ended.\n${output}`)));
  });
  return { child, port: bound };
}
