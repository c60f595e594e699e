import { PosterFrame } from './poster-frame';

/** A logo, a comparison and a closing title, one after the other. */
export function ScenesPoster() {
  return (
    <PosterFrame width={160} height={90} background="#0b1020">
      <circle cx="28" cy="38" r="11" fill="#7c9cff" />
      <text x="28" y="42.5" fontSize="12" fontWeight="800" textAnchor="middle" fill="#0b1020">
        N
      </text>
      <text x="28" y="62" fontSize="7" fontWeight="700" textAnchor="middle" fill="#f6f7ff">
        Northwind
      </text>
      <rect x="56" width="26" height="90" fill="#141c36" />
      <rect x="82" width="26" height="90" fill="#7c9cff" />
      <g fontSize="14" fontWeight="800" textAnchor="middle">
        <text x="69" y="50" fill="#a5b1d0">
          4h
        </text>
        <text x="95" y="50" fill="#0b1020">
          2m
        </text>
      </g>
      <g fontSize="12" fontWeight="800" letterSpacing="-0.3">
        <text x="118" y="44" fill="#f6f7ff">
          Try it
        </text>
        <text x="118" y="58" fill="#c08bff">
          today
        </text>
      </g>
    </PosterFrame>
  );
}
