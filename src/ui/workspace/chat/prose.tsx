import { cn } from '../../primitives/cn';

/** A model's or person's words: line breaks kept, long words broken, no markup interpreted. */
export function Prose({ text, className }: { text: string; className?: string }) {
  // Where a scene stood in a reply, its words have more empty lines than one.
  const words = text.trim().replace(/\n\s*\n/g, '\n\n');
  if (words === '') return null;
  return <p className={cn('whitespace-pre-wrap [overflow-wrap:anywhere]', className)}>{words}</p>;
}
