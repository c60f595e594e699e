import {
  createTRPCClient,
  httpBatchStreamLink,
  httpSubscriptionLink,
  splitLink,
  type TRPCClient,
} from '@trpc/client';
import superjson from 'superjson';
import type { AppRouter } from '~/server/api/root';

const URL = '/api/trpc';

/** The typed client: calls are batched and streamed, subscriptions resume by their last event id. */
export function createApiClient(): TRPCClient<AppRouter> {
  return createTRPCClient<AppRouter>({
    links: [
      splitLink({
        condition: (operation) => operation.type === 'subscription',
        // EventSource cannot carry headers; subscriptions only read, so they need none.
        true: httpSubscriptionLink({ url: URL, transformer: superjson }),
        false: httpBatchStreamLink({
          url: URL,
          transformer: superjson,
          // A form or image of another site cannot set this header; the server asks for it.
          headers: { 'x-framewright': '1' },
        }),
      }),
    ],
  });
}
