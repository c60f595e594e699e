import { Plus } from 'lucide-react';
import Link from 'next/link';
import { ScenesPoster } from '../home/posters/scenes-poster';
import { buttonClass } from '../primitives/button-class';

/** The list before the first project: what it will hold, and the way to the first one. */
export function NoProjects() {
  return (
    <div className="flex flex-col items-center gap-6 rounded-md border border-line border-dashed px-6 py-16 text-center">
      <div className="h-28">
        <ScenesPoster />
      </div>
      <div className="max-w-sm">
        <h2 className="font-semibold text-base">No projects yet</h2>
        <p className="mt-1 text-balance text-ink-muted text-sm">
          Describe a video and it becomes your first project. It is kept here with all its scenes
          and every earlier version of them.
        </p>
      </div>
      <Link href="/" className={buttonClass({ variant: 'primary', size: 'lg' })}>
        <Plus aria-hidden />
        Describe a video
      </Link>
    </div>
  );
}
