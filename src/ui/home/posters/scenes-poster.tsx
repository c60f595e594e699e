import { PosterFrame } from './poster-frame';

/** A logo, a comparison and a closing title, one after the other. */
export function ScenesPoster() {
  return (
    <PosterFrame width={160} height={90} background="#0b1020">
      <rect width="56" height="90" fill="#0c1f17" />
      <path
        d="M28 31l11 19.5H17z"
        fill="none"
        stroke="#8be08b"
        strokeWidth="3"
        strokeLinejoin="round"
      />
      <text x="28" y="65" fontSize="7" fontWeight="700" textAnchor="middle" fill="#f0f8ec">
        Northwind
      </text>
      <rect x="56" width="26" height="90" fill="#2b1712" />
      <rect x="82" width="26" height="90" fill="#f3a65a" />
      <g fontSize="14" fontWeight="800" textAnchor="middle">
        <text x="69" y="48" fill="#fdeee0">
          4h
        </text>
        <text x="95" y="48" fill="#2b1712">
          2m
        </text>
      </g>
      <g fontSize="11" fontWeight="800" letterSpacing="-0.3" fill="#f6f7ff">
        <text x="117" y="43">
          Try it
        </text>
        <text x="117" y="55" fill="#7c9cff">
          today
        </text>
      </g>
    </PosterFrame>
  );
}
