import { expect, it } from 'vitest';
import { withoutMarkup } from './pasted-markup';

it.each([
  [
    '<div class="hero"><h1>Acme <b>Rockets</b></h1><p>To the moon &amp; back</p><script>alert(1)</script></div>',
    'Acme Rockets. To the moon & back',
  ],
  [
    'export default function App() {\n  return <div style={{ color: "red" }}>Hello</div>;\n}',
    'Hello',
  ],
  ['Use this: <h1>Fresh bread!</h1> as the title', 'Use this: Fresh bread! as the title'],
])('shows the words of %s', (pasted, words) => {
  expect(withoutMarkup(pasted)).toBe(words);
});

it('keeps the items of a list apart', () => {
  expect(withoutMarkup('<h2>Menu</h2><ul><li>Soup</li><li>Bread</li></ul>')).toBe(
    'Menu:\n - Soup\n\n- Bread',
  );
});

it.each(['I <3 you, 5 > 3', '<img src=x onerror=alert(1)>', '<div></div>', 'a < b and c > d'])(
  'leaves %s as it is',
  (text) => {
    expect(withoutMarkup(text)).toBe(text);
  },
);
