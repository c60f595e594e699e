import * as React from 'react';
import * as JsxRuntime from 'react/jsx-runtime';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { instantiate } from '../run-artifact';
import { createSceneScope } from '../scope';
import { setInFonts } from './dressed-modules';
import { drawnStack } from './font-stack';

const LORA = 'Lora, Inter, &quot;Framewright Fallback&quot;, sans-serif';

/** Draws what `js` gives, and collects what the fonts were told of. */
function draw(js: string) {
  const told: string[] = [];
  const texts: string[] = [];
  const measureText = ({ fontFamily }: { fontFamily: string }) => fontFamily;
  const modules = setInFonts(
    {
      react: React,
      'react/jsx-runtime': JsxRuntime,
      '@remotion/layout-utils': { measureText },
    },
    {
      stack: (stack, tell) => {
        const { css, missing } = drawnStack(stack);
        if (missing) tell(missing);
        return css;
      },
      text: (text) => texts.push(text),
    },
    (sentence) => told.push(sentence),
  );
  const scope = createSceneScope({ modules });
  const body = `const { h, use } = __fw; return () => ${js};`;
  const Scene = instantiate({ js: body, params: ['__fw', 'window', 'globalThis'] }, scope);
  return { markup: renderToStaticMarkup(React.createElement(Scene)), told, texts };
}

describe('an element', () => {
  it.each([
    `h('p', { style: { fontFamily: 'Georgia, serif' } })`,
    `h('p', { style: 'font-family: Georgia, serif' })`,
    `h('p', { style: [{ fontFamily: ['Georgia', 'serif'] }] })`,
    `use('react').createElement('p', { style: { fontFamily: 'Georgia' } })`,
    `use('react').cloneElement(h('p'), { style: { fontFamily: 'Georgia' } })`,
    `use('react/jsx-runtime').jsx('p', { style: { fontFamily: 'Georgia' } })`,
    `h(({ style }) => h('p', { style }), { style: { fontFamily: 'Georgia' } })`,
  ])('is drawn with the bundled families: %s', (js) => {
    expect(draw(js).markup).toBe(`<p style="font-family:${LORA}"></p>`);
  });

  it('may name its font in other places', () => {
    expect(draw(`h('text', { fontFamily: 'Georgia' })`).markup).toContain(`font-family="${LORA}"`);
    expect(draw(`h('p', { style: { font: '9px Georgia' } })`).markup).toContain(`9px ${LORA}`);
    const sheet = /\.a\{font-family:Lora,/;
    expect(draw(`h('style', null, '.a{font-family:Georgia}')`).markup).toMatch(sheet);
    const html = `h('style', { dangerouslySetInnerHTML: { __html: '.a{font-family:Georgia}' } })`;
    expect(draw(html).markup).toMatch(sheet);
  });

  it('is React’s own, from the very style that was given, when it names no font', () => {
    const same = `String(((style) => h('p', { style }).props.style === style)({ color: 'red' }))`;
    expect(draw(same).markup).toBe('true');
  });

  it('tells of a font that does not exist, and of its texts', () => {
    const js = `h('p', { style: { fontFamily: 'Comic Sans MS' } }, '中', ['文', 3], h('b', { children: '字' }))`;
    expect(draw(js)).toMatchObject({ told: ['Comic Sans MS'], texts: ['字', '中', '文'] });
  });
});

it('measures a text in the font that draws it', () => {
  const js = `use('@remotion/layout-utils').measureText({ text: 'a', fontFamily: 'Georgia' })`;
  expect(draw(js).markup).toContain(LORA);
});
