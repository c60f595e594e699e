import { it } from 'vitest';
import { parseEnv } from '~/env';
import { openStorage } from './open-storage';
import { describeStorage } from './testing/storage-suite';

/** The settings of a real bucket, as `CONFORMANCE_S3_BUCKET` and so on; the README tells how. */
const given = Object.entries(process.env).flatMap(([name, value]) =>
  name.startsWith('CONFORMANCE_S3_') ? [[name.replace('CONFORMANCE_', ''), value] as const] : [],
);

if (given.length > 0) {
  describeStorage('in the bucket that was named', async () =>
    openStorage(parseEnv(Object.fromEntries(given))),
  );
} else {
  it.skip('no bucket was named: see the README', () => undefined);
}
