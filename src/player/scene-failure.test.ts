import { describe, expect, it } from 'vitest';
import { sceneFailure } from './scene-failure';

/** What a body with these lines throws; the first line of a `new Function` body is line 3. */
function thrownBy(...lines: string[]): unknown {
  try {
    new Function(lines.join('\n'))();
  } catch (thrown) {
    return thrown;
  }
  throw new Error('The body did not throw.');
}

describe('sceneFailure', () => {
  it('names the line of the scene, also when the error happens in a library below it', () => {
    const own = thrownBy('const a = 1;', 'throw new Error("Boom");');
    expect(sceneFailure(own, 2)).toEqual({ message: 'Boom', line: 2 });
    const below = thrownBy('', '', 'return JSON.parse("{");');
    expect(sceneFailure(below, 2).line).toBe(3);
  });

  it('puts the numbers of React into words', () => {
    const minified = (number: number, query = '') =>
      new Error(
        `Minified React error #${number}; visit https://react.dev/errors/${number}${query} for the full message or use the non-minified dev environment for full errors and additional helpful warnings.`,
      );
    const { message } = sceneFailure(minified(31, '?args[]=object%20with%20keys%20%7Ba%7D'), 2);
    expect(message).toBe('Where text or an element belongs stands an object with keys {a}.');
    expect(sceneFailure(minified(310), 2).message).toContain('hooks');
    expect(sceneFailure(minified(999), 2).message).not.toContain('Minified');
  });

  it('gives no line for errors from elsewhere', () => {
    expect(sceneFailure(new TypeError('x is not a function'), 2).line).toBeNull();
  });

  it.each([
    ['a string', 'a string'],
    [{}, 'Unknown error'],
    [null, 'Unknown error'],
  ])('says something for %j', (thrown, message) => {
    expect(sceneFailure(thrown, 2)).toEqual({ message, line: null });
  });

  it('says something for an error without a message', () => {
    expect(sceneFailure(new Error(' '), 2).message).toContain('no message');
  });
});
