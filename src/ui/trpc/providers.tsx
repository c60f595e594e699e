'use client';

import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Toaster } from '../primitives/toaster';
import { createApiClient } from './client';
import { TRPCProvider } from './hooks';
import { createQueryClient } from './query-client';

type Clients = {
  api: ReturnType<typeof createApiClient>;
  queries: ReturnType<typeof createQueryClient>;
};

let browserClients: Clients | undefined;

/** One pair per page load in the browser, so that a walk from `/` to a project keeps its cache. */
function clients(): Clients {
  if (typeof window === 'undefined') return createClients();
  browserClients ??= createClients();
  return browserClients;
}

function createClients(): Clients {
  return { api: createApiClient(), queries: createQueryClient() };
}

/** What every page of the app needs, and the share page does not: API client, query cache, toasts. */
export function AppProviders({ children }: { children: ReactNode }) {
  const [{ api, queries }] = useState(clients);
  return (
    <QueryClientProvider client={queries}>
      <TRPCProvider trpcClient={api} queryClient={queries}>
        {children}
        <Toaster />
      </TRPCProvider>
    </QueryClientProvider>
  );
}
