import Link from 'next/link';
import type { ReactNode } from 'react';
import { buttonClass } from '../primitives/button-class';
import { Wordmark } from '../primitives/logo';

/** The quiet bar on top of every page but the workspace and the share page. `children` sit at its end. */
export function SiteHeader({ children }: { children?: ReactNode }) {
  return (
    <header className="flex h-14 items-center gap-2 px-4 sm:gap-4 sm:px-6">
      <Link href="/" aria-label="Framewright, home" className="focus-ring flex rounded-md">
        <Wordmark />
      </Link>
      <nav aria-label="Main" className="flex-1">
        <Link href="/projects" className={buttonClass({ variant: 'quiet' })}>
          Projects
        </Link>
      </nav>
      {children}
    </header>
  );
}
