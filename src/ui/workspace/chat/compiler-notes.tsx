import { ChevronRight } from 'lucide-react';
import type { CompileNote } from '~/core/scene/artifact';
import { cn } from '../../primitives/cn';

/** One quiet line for what the compiler did, its details a click away; nothing when it did nothing. */
export function CompilerNotes({ notes, className }: { notes: CompileNote[]; className?: string }) {
  if (notes.length === 0) return null;
  return (
    <details className={cn('group text-xs', className)}>
      <summary className="focus-ring flex cursor-pointer list-none items-center gap-1 rounded-sm text-ink-muted hover:text-ink [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          className="size-3.5 transition-transform duration-fast group-open:rotate-90"
        />
        {notesSummary(notes)}
      </summary>
      <ul className="mt-1 flex flex-col gap-1 pl-4.5 text-ink-muted">
        {distinct(notes).map((note) => (
          <li key={`${note.line} ${note.message}`} className="[overflow-wrap:anywhere]">
            {note.message}
            {note.line === null ? null : <span className="tabular"> Line {note.line}.</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** `Fixed 2 things`, and apart from it what could not be honoured. */
export function notesSummary(notes: readonly CompileNote[]): string {
  const degraded = notes.filter((note) => note.degraded).length;
  const fixed = notes.length - degraded;
  const parts = [
    fixed > 0 ? `Fixed ${things(fixed)}` : null,
    degraded > 0 ? `could not draw ${things(degraded)}` : null,
  ].filter((part) => part !== null);
  const sentence = parts.join(', ');
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function things(count: number): string {
  return count === 1 ? '1 thing' : `${count} things`;
}

/** The same repair on the same line is told once. */
function distinct(notes: readonly CompileNote[]): CompileNote[] {
  return [...new Map(notes.map((note) => [`${note.line} ${note.message}`, note])).values()];
}
