import { Link2 } from 'lucide-react';
import Link from 'next/link';
import { buttonClass } from '../../primitives/button-class';

/** The list before the first link: what makes one, and what will be seen of it here. */
export function NoShares() {
  return (
    <div className="flex flex-col items-center gap-6 rounded-md border border-line border-dashed px-6 py-16 text-center">
      <Link2 aria-hidden className="size-8 text-ink-faint" />
      <div className="max-w-sm">
        <h2 className="font-semibold text-base">No links yet</h2>
        <p className="mt-1 text-balance text-ink-muted text-sm">
          Open a project and press Share: anyone with the link can watch, without an account. Your
          links are listed here with their views, and you can stop each at any time.
        </p>
      </div>
      <Link href="/projects" className={buttonClass({ variant: 'primary', size: 'lg' })}>
        Choose a project
      </Link>
    </div>
  );
}
