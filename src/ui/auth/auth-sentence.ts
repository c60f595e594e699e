/** The part of a better-auth error that we read; `status` is 0 when nothing answered. */
export type AuthFault = { status: number; code?: string; message?: string };

const SENTENCES: Record<string, string> = {
  INVALID_EMAIL_OR_PASSWORD: 'This e-mail and password do not match an account.',
  INVALID_EMAIL: 'This is not a complete e-mail address, such as ada@example.com.',
  INVALID_PASSWORD: 'This password is not right.',
  PASSWORD_TOO_SHORT: 'The password needs at least 8 characters.',
  PASSWORD_TOO_LONG: 'The password can have at most 128 characters.',
  USER_ALREADY_EXISTS: 'There is already an account with this e-mail. Sign in instead.',
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL:
    'There is already an account with this e-mail. Sign in instead.',
  INVALID_ORIGIN:
    'This address is not the one that Framewright is set up for. Open it under the address that it printed at its start.',
};

/** A better-auth error as a sentence: what happened and what to do. */
export function authSentence({ status, code }: AuthFault): string {
  const known = code === undefined ? undefined : SENTENCES[code];
  if (known) return known;
  if (status === 429)
    return 'That was too many tries in a short time. Wait a minute, then try again.';
  if (status === 0)
    return 'Framewright could not be reached. Check that it is running, then try again.';
  return 'Framewright could not complete this. Nothing was changed; try again.';
}
