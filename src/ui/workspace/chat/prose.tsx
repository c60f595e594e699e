import { cn } from '../../primitives/cn';

/** A model's or person's words: line breaks kept, long words broken, no markup interpreted. */
export function Prose({ text, className }: { text: string; className?: string }) {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  return <p className={cn('whitespace-pre-wrap [overflow-wrap:anywhere]', className)}>{trimmed}</p>;
}
