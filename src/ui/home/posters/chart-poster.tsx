import { PosterFrame } from './poster-frame';

const BARS = [
  { x: 22, height: 15, label: 'Jan' },
  { x: 54, height: 22, label: 'Feb' },
  { x: 86, height: 31, label: 'Mar' },
  { x: 118, height: 48, label: 'Apr' },
] as const;

const BASE = 76;

export function ChartPoster() {
  return (
    <PosterFrame width={160} height={90} background="#eef3fb">
      <text x="16" y="19" fontSize="9" fontWeight="700" letterSpacing="-0.2" fill="#0f1b33">
        New members
      </text>
      <line x1="16" x2="146" y1={BASE} y2={BASE} stroke="#0f1b33" strokeOpacity="0.18" />
      {BARS.map(({ x, height, label }) => (
        <g key={label}>
          <rect
            x={x}
            y={BASE - height}
            width="20"
            height={height}
            rx="2.5"
            fill={label === 'Apr' ? '#f2a02b' : '#2356e4'}
          />
          <text x={x + 10} y="84" fontSize="5.5" textAnchor="middle" fill="#53627d">
            {label}
          </text>
        </g>
      ))}
      <text x="128" y="24" fontSize="7.5" fontWeight="700" textAnchor="middle" fill="#0f1b33">
        410
      </text>
    </PosterFrame>
  );
}
