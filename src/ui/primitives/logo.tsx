import { cn } from './cn';

/** The mark: a frame's two corners and the play head between them. Takes the text colour and the accent. */
export function LogoMark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 24 24" fill="none" aria-hidden="true" className={cn('size-6', className)}>
      <path
        d="M3 10V5.5A2.5 2.5 0 0 1 5.5 3H10M21 14v4.5a2.5 2.5 0 0 1-2.5 2.5H14"
        stroke="currentColor"
        strokeWidth="2.25"
        strokeLinecap="round"
      />
      <path
        d="M9 8.1v7.8c0 .6.7 1 1.2.7l6.3-3.9a.8.8 0 0 0 0-1.4l-6.3-3.9c-.5-.3-1.2 0-1.2.7Z"
        className="fill-accent"
      />
    </svg>
  );
}

/** Mark and name. */
export function Wordmark({ className }: { className?: string }) {
  return (
    <span className={cn('inline-flex items-center gap-2 font-semibold text-ink', className)}>
      <LogoMark />
      <span className="tracking-tight max-[420px]:sr-only">Framewright</span>
    </span>
  );
}
