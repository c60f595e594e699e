'use client';

import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../primitives/button';

/** Copies `text` and says so; where the browser refuses, it says what to do instead. */
export function CopyButton({
  text,
  variant,
  children,
}: {
  text: string;
  variant?: 'primary';
  children: string;
}) {
  const [copied, setCopied] = useState<'no' | 'yes' | 'refused'>('no');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied('yes');
    } catch {
      setCopied('refused');
    }
  };
  return (
    <>
      <Button
        {...(variant ? { variant } : {})}
        icon={copied === 'yes' ? <Check aria-hidden /> : <Copy aria-hidden />}
        onClick={copy}
      >
        {copied === 'yes' ? 'Copied' : children}
      </Button>
      {copied === 'refused' ? (
        <p role="status" className="basis-full text-ink-muted text-xs">
          Your browser did not allow copying. Select this and copy it:{' '}
          <code className="select-all break-all font-mono">{text}</code>
        </p>
      ) : null}
    </>
  );
}
