'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { authCall } from './auth-call';
import { authClient } from './auth-client';

export type Credentials = { email: string; password: string };
export type AccountWay = 'sign-up' | 'sign-in';

/** Signs up or in; the server moves a guest's projects to the account, so what is shown is asked for again. */
export function useEnterAccount(way: AccountWay, onDone: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ email, password }: Credentials) => {
      if (way === 'sign-in') return authCall(() => authClient.signIn.email({ email, password }));
      const name = email.split('@')[0] ?? email;
      return authCall(() => authClient.signUp.email({ email, password, name }));
    },
    onSuccess: async () => {
      onDone();
      await queries.invalidateQueries();
    },
  });
}

/** Signs out and goes home; nothing of the account stays in this browser's cache. */
export function useSignOut() {
  const queries = useQueryClient();
  const router = useRouter();
  return useMutation({
    mutationFn: () => authCall(() => authClient.signOut()),
    onSuccess: () => {
      router.push('/');
      return queries.resetQueries();
    },
  });
}
