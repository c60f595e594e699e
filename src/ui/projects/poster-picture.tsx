'use client';

import { useState } from 'react';
import type { ProjectSummary } from './types';

type Poster = NonNullable<ProjectSummary['poster']>;

/** A poster over what stands in for it; nothing where its file cannot be had. */
export function PosterPicture({ poster }: { poster: Poster }) {
  const [isMissing, setMissing] = useState(false);
  if (isMissing) return null;
  return (
    <picture>
      <source type="image/avif" srcSet={poster.avif} />
      <img
        src={poster.jpeg}
        alt=""
        width={poster.width}
        height={poster.height}
        loading="lazy"
        decoding="async"
        onError={() => setMissing(true)}
        className="absolute inset-0 size-full object-cover"
      />
    </picture>
  );
}
