import type { ReactNode } from 'react';
import { AppProviders } from '~/ui/trpc/providers';

export default function SharesLayout({ children }: { children: ReactNode }) {
  return <AppProviders>{children}</AppProviders>;
}
