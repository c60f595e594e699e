import type { CSSProperties } from 'react';
import { AbsoluteFill, useVideoConfig } from 'remotion';
import type { SceneFailure } from './scene-failure';

const clamp = (lines: number): CSSProperties => ({
  display: '-webkit-box',
  WebkitBoxOrient: 'vertical',
  WebkitLineClamp: lines,
  overflow: 'hidden',
  overflowWrap: 'anywhere',
});

/**
 * Stands in for a scene that cannot be drawn, at any picture size.
 * All lengths follow the picture's shorter side, so it reads the same in 16:9, 9:16 and 1:1.
 */
export function FallbackCard({
  name,
  title = 'This scene cannot be drawn',
  failure,
}: {
  name: string;
  title?: string;
  failure: SceneFailure;
}) {
  const { width, height } = useVideoConfig();
  const unit = Math.min(width, height) / 100;
  return (
    <AbsoluteFill
      style={{
        background: '#121315',
        color: '#ececee',
        fontFamily: 'Inter, system-ui, sans-serif',
        justifyContent: 'center',
        padding: unit * 8,
      }}
    >
      <div style={{ borderLeft: `${unit * 0.4}px solid #e5a13a`, paddingLeft: unit * 4 }}>
        <div style={{ fontSize: unit * 2.6, fontWeight: 500, color: '#e5a13a' }}>{title}</div>
        <div
          style={{
            ...clamp(2),
            marginTop: unit * 1.6,
            fontSize: unit * 6.4,
            fontWeight: 650,
            letterSpacing: '-0.02em',
            lineHeight: 1.15,
          }}
        >
          {name}
        </div>
        <div
          style={{
            ...clamp(4),
            marginTop: unit * 3,
            fontSize: unit * 3,
            lineHeight: 1.5,
            color: '#a5a7ad',
          }}
        >
          {failure.message}
        </div>
        {failure.line === null ? null : (
          <div style={{ marginTop: unit * 2, fontSize: unit * 2.6, color: '#7d8088' }}>
            Line {failure.line}
          </div>
        )}
      </div>
    </AbsoluteFill>
  );
}
