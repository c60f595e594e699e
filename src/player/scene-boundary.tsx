import { Component, type ReactNode } from 'react';

type Props = {
  /** The body being drawn and the frame: when one of them changes, a failed scene gets another try. */
  js: string;
  frame: number;
  fallback: (thrown: unknown) => ReactNode;
  onCaught: (thrown: unknown) => void;
  children: ReactNode;
};

type State = { js: string; frame: number; caught: { thrown: unknown } | null };

/**
 * Keeps one scene's error away from its neighbours. A scene that throws at one
 * frame is tried again at the next, so scrubbing past a bad frame brings it back.
 */
export class SceneBoundary extends Component<Props, State> {
  override state: State = { js: this.props.js, frame: this.props.frame, caught: null };

  static getDerivedStateFromError(thrown: unknown): Partial<State> {
    return { caught: { thrown } };
  }

  static getDerivedStateFromProps({ js, frame }: Props, state: State): State | null {
    return js === state.js && frame === state.frame ? null : { js, frame, caught: null };
  }

  override componentDidCatch(thrown: unknown) {
    this.props.onCaught(thrown);
  }

  override render() {
    // React gives all classes the same one, and a scene's own have it as well.
    Object.freeze(Reflect.get(this, 'updater'));
    const { caught } = this.state;
    return caught ? this.props.fallback(caught.thrown) : this.props.children;
  }
}
