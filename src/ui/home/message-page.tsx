import Link from 'next/link';
import type { ReactNode } from 'react';
import { Wordmark } from '../primitives/logo';

/** A page that says one thing: what happened, what is safe, what to do. */
export function MessagePage({
  code,
  title,
  children,
  action,
}: {
  /** A short mark above the title, such as "404". */
  code: string;
  title: string;
  children: ReactNode;
  action: ReactNode;
}) {
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="flex h-14 items-center px-4 sm:px-6">
        <Link href="/" aria-label="Framewright, home" className="focus-ring flex rounded-md">
          <Wordmark />
        </Link>
      </header>
      <main className="mx-auto flex w-full max-w-lg flex-1 flex-col justify-center px-4 pb-32">
        <p className="tabular font-mono text-ink-faint text-xs">{code}</p>
        <h1 className="mt-2 font-semibold text-xl leading-9 tracking-tight">{title}</h1>
        <div className="mt-2 text-base text-ink-muted">{children}</div>
        <div className="mt-6 flex flex-wrap gap-2">{action}</div>
      </main>
    </div>
  );
}
