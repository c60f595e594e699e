import 'server-only';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { createContext } from '~/server/api/context';
import { ServiceError } from '~/server/services/service-error';
import { openShareVideo } from '~/server/services/share/open';

/** The video behind a link, read once per request; a link that leads nowhere is a 404 page. */
export const loadShare = cache(async (token: string) => {
  try {
    return await openShareVideo({
      ctx: await createContext({ headers: await headers() }),
      input: { token },
    });
  } catch (thrown) {
    if (thrown instanceof ServiceError && thrown.reason === 'not_found') notFound();
    throw thrown;
  }
});
