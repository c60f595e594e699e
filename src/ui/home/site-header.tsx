import { FolderOpen } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { buttonClass } from '../primitives/button-class';
import { Wordmark } from '../primitives/logo';

/** The quiet bar on top of every page but the workspace and the share page. `children` sit at its end. */
export function SiteHeader({ children }: { children?: ReactNode }) {
  return (
    <header className="flex h-14 items-center justify-between gap-2 px-4 sm:px-6">
      <Link href="/" aria-label="Framewright, home" className="focus-ring flex rounded-md">
        <Wordmark />
      </Link>
      <nav aria-label="Main" className="flex items-center gap-1">
        <Link href="/projects" className={buttonClass({ variant: 'quiet' })}>
          <FolderOpen aria-hidden className="max-sm:hidden" />
          Projects
        </Link>
        {children}
      </nav>
    </header>
  );
}
