import type { ReactNode } from 'react';

/** The drawing surface of a poster: 160 units on the longer side of its format, decorative. */
export function PosterFrame({
  width,
  height,
  background,
  children,
}: {
  width: number;
  height: number;
  background: string;
  children: ReactNode;
}) {
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      className="h-full rounded-sm font-sans outline-1 outline-ink/10 -outline-offset-1"
      style={{ background }}
    >
      {children}
    </svg>
  );
}
