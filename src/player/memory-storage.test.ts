import { expect, it } from 'vitest';
import { renderScene } from './testing/render-scene';

it('a scene keeps what it stores, under the names of a browser', () => {
  const tsx = `export default function Scene() {
    localStorage.setItem('theme', 'dark');
    window.sessionStorage.count = 2;
    const all = [localStorage.getItem('theme'), localStorage.getItem('none'), localStorage.length,
      sessionStorage.count, Object.keys(sessionStorage), 'count' in sessionStorage, localStorage.key(0)];
    localStorage.clear();
    return <p>{JSON.stringify([...all, localStorage.length])}</p>;
  }`;
  expect(renderScene(tsx).replaceAll('&quot;', '"')).toBe(
    '<p>["dark",null,1,"2",["count"],true,"theme",0]</p>',
  );
});

it('scenes do not see what others store', () => {
  const tsx = (code: string) =>
    `export default () => { ${code}; return <p>{localStorage.a ?? 'no'}</p>; }`;
  expect(renderScene(tsx("localStorage.a = 'mine'"))).toBe('<p>mine</p>');
  expect(renderScene(tsx(''))).toBe('<p>no</p>');
});
