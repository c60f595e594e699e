import { PosterFrame } from './poster-frame';

export function ChatPoster() {
  return (
    <PosterFrame width={160} height={90} background="#05283a">
      <g fontSize="7.5" fontWeight="500">
        <rect x="14" y="13" width="87" height="17" rx="8.5" fill="#12445a" />
        <text x="22" y="24.2" fill="#f0fbff">
          Is the boat booked?
        </text>
        <rect x="55" y="36" width="91" height="17" rx="8.5" fill="#35dcc7" />
        <text x="63" y="47.2" fill="#05283a">
          It leaves on Friday.
        </text>
        <rect x="14" y="59" width="38" height="17" rx="8.5" fill="#12445a" />
      </g>
      <g fill="#9ac3d1">
        <circle cx="26" cy="67.5" r="2" />
        <circle cx="33" cy="67.5" r="2" opacity="0.7" />
        <circle cx="40" cy="67.5" r="2" opacity="0.4" />
      </g>
    </PosterFrame>
  );
}
