import type { ShareRow } from './find-open';
import { hashToken, tokenOf } from './token';

/** Paths are relative to the address under which the person uses the app. */
export type ShareView = {
  id: string;
  projectId: string;
  mode: ShareRow['mode'];
  /** Absent when the link was made with an earlier secret: it still opens, but cannot be told again. */
  link: { token: string; path: string; embedPath: string } | null;
  state: 'open' | 'expired' | 'revoked';
  allowCopy: boolean;
  /** Who the page says has made the video; null for nobody. */
  author: string | null;
  /** Visitors, each once a day. */
  views: number;
  createdAt: Date;
  expiresAt: Date | null;
};

/** A share as its owner sees it. */
export function viewOfShare(row: ShareRow, secret: string): ShareView {
  const { id, projectId, mode, allowCopy, author, views, createdAt, expiresAt, revokedAt } = row;
  const token = tokenOf(id, secret);
  const isTold = hashToken(token) === row.tokenHash;
  const isExpired = expiresAt !== null && expiresAt.getTime() <= Date.now();
  return {
    ...{ id, projectId, mode, allowCopy, author, views, createdAt, expiresAt },
    link: isTold ? { token, path: `/s/${token}`, embedPath: `/embed/${token}` } : null,
    state: revokedAt ? 'revoked' : isExpired ? 'expired' : 'open',
  };
}
