/** The look that inputs and textareas share. */
export const CONTROL_CLASS =
  'w-full rounded-md border border-line-strong bg-surface px-3 text-ink text-sm transition-colors duration-fast focus-visible:border-accent focus-visible:outline-1 focus-visible:outline-accent focus-visible:outline-offset-0 disabled:opacity-50 aria-invalid:border-danger';
