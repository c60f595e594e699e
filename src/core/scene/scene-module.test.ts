import { expect, it } from 'vitest';
import { SCENE_PARAMS } from './artifact';
import { bodyOf, moduleOf } from './scene-module';

const JS = "const Scene = () => __fw.name;\nconst odd = '\u2028 é }';\nreturn Scene; // the end";

it('makes a module whose default export is the factory of the scene', async () => {
  const text = moduleOf({ js: JS, params: SCENE_PARAMS });
  const { default: factory } = await import(
    `data:text/javascript;base64,${Buffer.from(text).toString('base64')}`
  );
  expect(factory({ name: 'Ada' })()).toBe('Ada');
});

it('adds the same two lines to every body, and gives it back byte for byte', () => {
  const text = moduleOf({ js: JS, params: SCENE_PARAMS });
  expect(text).toBe(`export default function (__fw, window, globalThis) {\n${JS}\n}\n`);
  expect(bodyOf(text, SCENE_PARAMS)).toBe(JS);
});

it('says when a text is no such module', () => {
  expect(bodyOf(JS, SCENE_PARAMS)).toBeNull();
  expect(bodyOf(moduleOf({ js: JS, params: ['other'] }), SCENE_PARAMS)).toBeNull();
});
