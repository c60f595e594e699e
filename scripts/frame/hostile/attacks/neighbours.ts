import type { Attack } from '../attack';

/** Replaces what the next scene draws with: React, Remotion, and what stands behind them. */
export const neighbours: Attack[] = [
  {
    name: 'react-create-element',
    run: `const own = React.createElement;
React.createElement = (...values) => { React.createElement.hit = 1; return own(...values); };
React.createElement.hit = 1;`,
    neighbour: "if (React.createElement.hit) tell('hit');",
  },
  {
    name: 'react-define-property',
    run: "Object.defineProperty(React, 'useState', { value: () => ['hit', () => {}] });",
    neighbour: "if (React.useState(0)[0] === 'hit') tell('hit');",
  },
  {
    name: 'react-function-marked',
    run: "React.useMemo.planted = 'hit';",
    neighbour: "if (React.useMemo.planted) tell('hit');",
  },
  {
    name: 'react-component-prototype',
    run: "React.Component.prototype.planted = 'hit';",
    neighbour: "if (React.Component.prototype.planted) tell('hit');",
  },
  {
    name: 'react-internals',
    run: `for (const key of Reflect.ownKeys(React)) {
  if (!String(key).includes('INTERNALS')) continue;
  React[key].planted = 'hit';
}`,
    neighbour: `for (const key of Reflect.ownKeys(React)) {
  if (String(key).includes('INTERNALS') && React[key].planted) tell('hit');
}`,
  },
  {
    name: 'remotion-hook',
    run: 'Remotion.useCurrentFrame = () => 666;',
    neighbour: "if (Remotion.useCurrentFrame.toString().includes('666')) tell('hit');",
  },
  {
    name: 'remotion-component',
    run: 'Remotion.AbsoluteFill = () => null; try { Object.assign(Remotion, { AbsoluteFill: () => null }); } catch {}',
    neighbour:
      "if (Remotion.AbsoluteFill.toString().replace(/\\s/g, '') === '()=>null') tell('hit');",
  },
  {
    name: 'remotion-easing',
    run: "Remotion.Easing.linear = () => 'hit';",
    neighbour: "if (Remotion.Easing.linear(1) === 'hit') tell('hit');",
  },
  {
    name: 'module-through-the-scope',
    run: "fw.use('react').planted = 'hit'; fw.h.planted = 'hit';",
    neighbour: "if (React.planted === 'hit' || __fw.h.planted) tell('hit');",
  },
  {
    name: 'scope-of-the-neighbour',
    run: "scope.planted = 'hit';",
    neighbour: "if (window.planted) tell('hit');",
  },
];
