import { describe, expect, it } from 'vitest';
import { constructInBrowser } from './gate-browser';
import { compileInNode } from './gate-node';

describe.each([
  ['in Node', compileInNode],
  ['in the browser', constructInBrowser],
])('the gate %s', (_name, gate) => {
  it('accepts a body that parses, and does not run it', () => {
    expect(gate('globalThis.ran = true; throw new Error("ran"); return a;', ['a'])).toBeNull();
    expect(globalThis).not.toHaveProperty('ran');
  });

  it.each([
    'return (',
    'import x from "y"; return x;',
    'export default 1;',
    'const a = 1;',
    'await x;',
  ])('refuses `%s`', (body) => {
    expect(gate(`"use strict"; let a; ${body}`, ['b'])?.message).toBeTruthy();
  });

  it('cannot be broken out of', () => {
    expect(gate('}); globalThis.ran = true; (function () {', [])).not.toBeNull();
    expect(gate('} globalThis.ran = true; {', [])).not.toBeNull();
    expect(globalThis).not.toHaveProperty('ran');
  });
});

describe('the gate in Node', () => {
  it('tells the line', () => {
    expect(compileInNode('let a;\nlet b;\nlet a;', [])?.line).toBe(3);
  });
});
