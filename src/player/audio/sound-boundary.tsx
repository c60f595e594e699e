import { Component, type ReactNode } from 'react';

type Props = { onCaught: () => void; children: ReactNode };

/** A sound that throws is silent; the picture and the other sounds go on. */
export class SoundBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch() {
    this.props.onCaught();
  }

  override render() {
    return this.state.failed ? null : this.props.children;
  }
}
