import { family } from './mutation';

const BEFORE = [
  "Here's the updated scene with smoother easing and a stronger ending:",
  "Sure! I've created an animated scene for you. It uses `spring()` for the entrance.",
  'Below is the complete component. Let me know if you want to change the colors!',
];
const AFTER = [
  'This scene uses a staggered spring animation for each item.\n\nKey features:\n- Smooth entrance\n- Subtle glow\n- 5 seconds long',
  'Let me know if you would like any changes!',
  '### What changed\n\n1. The title now fades in.\n2. Colors match your brand.',
];
const USAGE = '<Composition id="Main" component={Scene} durationInFrames={150} fps={30} />';

const fenced = (tsx: string, info = 'tsx') => `\`\`\`${info}\n${tsx}\n\`\`\`\n`;

/** Markdown and prose around the code. */
export const wrappingFences = family('wrapping', {
  'fence-tsx': (tsx) => fenced(tsx),
  'fence-without-info': (tsx) => fenced(tsx, ''),
  'fence-typescript-title': (tsx) => fenced(tsx, 'typescript title="Scene.tsx"'),
  'fence-tildes': (tsx) => `~~~jsx\n${tsx}\n~~~`,
  'fence-unclosed': (tsx) => `\`\`\`tsx\n${tsx}`,
  'fence-closing-only': (tsx) => `${tsx}\n\`\`\``,
  'fence-indented': (tsx) => fenced(tsx).replace(/^(?=.)/gm, '   '),
  'prose-before': (tsx, random) => `${random.pick(BEFORE)}\n\n${tsx}`,
  'prose-after': (tsx, random) => `${tsx}\n\n${random.pick(AFTER)}`,
  'prose-around': (tsx, random) => `${random.pick(BEFORE)}\n\n${tsx}\n\n${random.pick(AFTER)}\n`,
  'prose-around-fence': (tsx, random) =>
    `${random.pick(BEFORE)}\n\n${fenced(tsx)}\n${random.pick(AFTER)}\n`,
  'several-blocks-install-first': (tsx) =>
    `First install the packages:\n\n\`\`\`bash\nnpm i remotion react\n\`\`\`\n\nThen create \`src/Scene.tsx\`:\n\n${fenced(tsx)}`,
  'several-blocks-usage-after': (tsx) =>
    `${fenced(tsx)}\nRegister it in your root:\n\n${fenced(USAGE)}`,
  'several-blocks-styles': (tsx) =>
    `\`\`\`css\n.title { color: red; }\n\`\`\`\n\n${fenced(tsx)}\nEnjoy!`,
  'thinking-before': (tsx) =>
    `<thinking>\nThe user wants a scene. I will use spring() and interpolate().\n</thinking>\n\n${tsx}`,
  'file-name-before': (tsx) => `// src/scenes/Scene.tsx\n**Scene.tsx**\n\n${tsx}`,
});
