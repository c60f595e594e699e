import { PosterFrame } from './poster-frame';

export function CountdownPoster() {
  return (
    <PosterFrame width={90} height={160} background="#1b0a33">
      <circle
        cx="45"
        cy="70"
        r="30"
        fill="none"
        stroke="#fff2ff"
        strokeOpacity="0.12"
        strokeWidth="5"
      />
      <path
        d="M45 40a30 30 0 1 1-28.5 39.3"
        fill="none"
        stroke="#ff62ad"
        strokeWidth="5"
        strokeLinecap="round"
      />
      <text x="45" y="85" fontSize="42" fontWeight="800" textAnchor="middle" fill="#fff2ff">
        3
      </text>
      <text x="45" y="128" fontSize="10" fontWeight="600" textAnchor="middle" fill="#bda5d9">
        Doors open
      </text>
    </PosterFrame>
  );
}
