import type { AccountWay, Credentials } from './use-account';

export const PASSWORD_MIN = 8;

export type AccountFaults = { email?: string; password?: string };

type Checked = { ok: true; credentials: Credentials } | { ok: false; faults: AccountFaults };

/** Checks what a person typed before anything is sent; each fault is a sentence for its field. */
export function checkCredentials(way: AccountWay, email: unknown, password: unknown): Checked {
  const faults: AccountFaults = {};
  const address = typeof email === 'string' ? email.trim() : '';
  const secret = typeof password === 'string' ? password : '';
  if (!/^\S+@\S+\.\S+$/.test(address)) {
    faults.email = 'Enter a complete e-mail address, such as ada@example.com.';
  }
  if (secret === '') faults.password = 'Enter a password.';
  else if (way === 'sign-up' && secret.length < PASSWORD_MIN) {
    faults.password = `The password needs at least ${PASSWORD_MIN} characters.`;
  }
  if (faults.email || faults.password) return { ok: false, faults };
  return { ok: true, credentials: { email: address, password: secret } };
}
