import { createHash, createHmac } from 'node:crypto';

/** 192 bits in base64url: 32 characters. */
const TOKEN_BYTES = 24;

/**
 * The token of a share, derived from its random id and the installation's secret: the owner
 * can be shown the link again, while the database alone does not reveal it.
 */
export function tokenOf(shareId: string, secret: string): string {
  const digest = createHmac('sha256', secret).update(`share:${shareId}`).digest();
  return digest.subarray(0, TOKEN_BYTES).toString('base64url');
}

/** What is stored and looked up in place of the token. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
