import { expect, it } from 'vitest';
import { assetsNamed, imageTypeOf, withAssets } from './image-asset';

const ID = '0b7f6a52-6f0f-4c5e-9a51-0a3d3c1e7a11';

it('finds the images that a scene names, each once', () => {
  const code = `h(Img, { src: "asset:${ID}" }); const s = { background: 'url(asset:${ID}) red' };`;
  expect(assetsNamed(code)).toEqual([ID]);
  expect(assetsNamed("const asset = 'asset:logo'")).toEqual([]);
});

it('puts an address in the place of each name, and nowhere else', () => {
  const code = `["asset:${ID}", "asset:other", \`url(asset:${ID})\`]`;
  expect(withAssets(code, (id) => `blob:${id.slice(0, 3)}`)).toBe(
    '["blob:0b7", "asset:other", `url(blob:0b7)`]',
  );
});

it('knows an image by the end of its address', () => {
  expect(imageTypeOf('/api/images/x/y.webp')).toBe('image/webp');
  expect(imageTypeOf('/api/images/x/y.svg')).toBeNull();
});
