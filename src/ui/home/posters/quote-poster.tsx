import { PosterFrame } from './poster-frame';

export function QuotePoster() {
  return (
    <PosterFrame width={90} height={90} background="#f4efe6">
      <text x="11" y="36" fontSize="40" fontFamily="Georgia, serif" fill="#b8410f">
        “
      </text>
      <g fontSize="9.5" fontFamily="Georgia, serif" fill="#1c1917">
        <text x="12" y="42">
          The details are
        </text>
        <text x="12" y="54">
          not the details.
        </text>
      </g>
      <rect x="12" y="65" width="9" height="1.2" fill="#b8410f" />
      <text x="12" y="76" fontSize="5.5" letterSpacing="0.3" fill="#655c52">
        CHARLES EAMES
      </text>
    </PosterFrame>
  );
}
