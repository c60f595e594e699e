import { useCallback, useRef } from 'react';
import { newKey } from '../../state/new-key';

/**
 * A key that stays the same while the same thing is sent again, so that a retry after
 * a lost answer does not do it twice. `fingerprint` is what would be sent.
 */
export function useIdempotencyKey(): {
  keyFor: (fingerprint: string) => string;
  renew: () => void;
} {
  const last = useRef<{ fingerprint: string; key: string } | null>(null);
  const keyFor = useCallback((fingerprint: string) => {
    if (last.current?.fingerprint !== fingerprint) {
      last.current = { fingerprint, key: newKey() };
    }
    return last.current.key;
  }, []);
  const renew = useCallback(() => {
    last.current = null;
  }, []);
  return { keyFor, renew };
}
