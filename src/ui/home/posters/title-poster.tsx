import { PosterFrame } from './poster-frame';

/** Words at three moments of their way in. */
export function TitlePoster() {
  return (
    <PosterFrame width={160} height={90} background="#170a06">
      <defs>
        <linearGradient id="poster-ember" x1="0" x2="1">
          <stop offset="0" stopColor="#ff7a3d" />
          <stop offset="1" stopColor="#ffb84d" />
        </linearGradient>
      </defs>
      <g fontWeight="800" fontSize="21" letterSpacing="-1">
        <text x="16" y="36" fill="#fff4ea">
          Made one
        </text>
        <text x="16" y="57" fill="url(#poster-ember)">
          frame
        </text>
        <text x="82" y="57" fill="#fff4ea" opacity="0.9">
          at
        </text>
        <text x="107" y="61" fill="#fff4ea" opacity="0.45">
          a
        </text>
        <text x="123" y="68" fill="#fff4ea" opacity="0.16">
          ti
        </text>
      </g>
      <rect x="16" y="70" width="44" height="2.5" rx="1.25" fill="url(#poster-ember)" />
    </PosterFrame>
  );
}
