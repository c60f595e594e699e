'use client';

import { EXAMPLES } from './examples';

/** Examples as small posters; picking one fills the prompt box. */
export function ExampleGrid({ onPick }: { onPick: (prompt: string) => void }) {
  return (
    <section aria-labelledby="examples-heading">
      <h2 id="examples-heading" className="mb-3 text-ink-muted text-xs">
        Or start from an example
      </h2>
      <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3">
        {EXAMPLES.map(({ label, prompt, Poster }) => (
          <li key={label}>
            <button
              type="button"
              onClick={() => onPick(prompt)}
              className="group focus-ring flex w-full flex-col gap-2 rounded-md border border-line bg-surface p-2 text-left transition-colors duration-fast hover:border-line-strong"
            >
              <span className="flex aspect-video w-full items-center justify-center overflow-hidden rounded-sm bg-raised">
                <Poster />
              </span>
              <span className="px-0.5 font-medium text-ink-muted text-xs group-hover:text-ink">
                {label}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
