import * as ReactModule from 'react';
import { createRoot } from 'react-dom/client';
import * as RemotionModule from 'remotion';

/**
 * Runs scenes with nothing around them: the modules themselves as globals that all scenes
 * share, and the second scene drawn in the place of the first after `staysMs`.
 */
async function start(name: string, staysMs: number): Promise<void> {
  const React = unfrozen(ReactModule);
  const Remotion = unfrozen(RemotionModule);
  const scope = {
    use: (specifier: string) => (specifier === 'react' ? React : Remotion),
    h: ReactModule.createElement,
    Fragment: ReactModule.Fragment,
  };
  Object.assign(window, { React, Remotion });
  const answer = await fetch(`/scenes?of=${name}`);
  const bodies: string[] = await answer.json();
  for (const body of bodies) {
    const Scene = new Function('__fw', 'window', 'globalThis', body)(scope, window, window);
    const stage = document.body.appendChild(document.createElement('div'));
    const root = createRoot(stage);
    root.render(<Scene />);
    await new Promise((resolve) => setTimeout(resolve, staysMs));
    root.unmount();
  }
  top?.postMessage({ ended: name }, '*', [new MessageChannel().port1]);
}

const unfrozen = (module: object): Record<string, unknown> => ({ ...module });

window.addEventListener('message', ({ ports: [port] }) => {
  if (port) port.onmessage = () => port.postMessage({ type: 'pong' });
});
const asked = new URLSearchParams(location.search);
void start(asked.get('scene') ?? '', Number(asked.get('stays')));
