import { describe, expect, it, vi } from 'vitest';
import { chunkOf, type IconIndex } from './icon-files';
import { exactly, IconStore } from './icon-store';

const INDEX: IconIndex = {
  sets: [{ name: 'mdi', group: 'interface', size: [24, 24], lines: false, chunks: ['a', 'b'] }],
  synonyms: {},
  names: ['n'],
};
const FILES: Record<string, unknown> = { index: INDEX, a: {}, b: {}, n: { home: '0' } };
FILES[INDEX.sets[0]?.chunks[chunkOf('home', 2)] ?? ''] = { home: '<path/>' };

/** A store, what it holds back, and files that come when the test says so. */
function rig() {
  let held = 0;
  const store = new IconStore(() => {
    held += 1;
    return () => {
      held -= 1;
    };
  });
  const waiting: (() => void)[] = [];
  let broken = false;
  const file = (url: string) =>
    new Promise<ArrayBuffer>((resolve, reject) => {
      waiting.push(() => {
        if (broken) reject(new Error('The file is gone.'));
        else resolve(new TextEncoder().encode(JSON.stringify(FILES[url])).buffer);
      });
    });
  const deliver = async () => {
    while (waiting.length > 0) {
      for (const answer of waiting.splice(0)) answer();
      await new Promise((resolve) => setTimeout(resolve));
    }
  };
  return {
    store,
    use: () => store.use({ player: { icons: { index: 'index' } }, file }),
    deliver,
    held: () => held,
    breaks: (value: boolean) => {
      broken = value;
    },
    asked: () => waiting.length,
  };
}

describe('the icons of a page', () => {
  it('are pending until they come; whoever draws them is told then', async () => {
    const { store, use, deliver } = rig();
    const told = vi.fn();
    use();
    store.subscribe(told);
    expect(store.read('mdi:home')).toEqual({ status: 'pending' });
    await deliver();
    expect(told).toHaveBeenCalledTimes(1);
    const found = store.read('mdi:home');
    expect(found).toMatchObject({
      status: 'found',
      icon: { body: '<path/>', box: [0, 0, 24, 24] },
    });
    expect(store.read('mdi:home')).toBe(found);
  });

  it('hold a video frame back once, until they are there or known to be missing', async () => {
    const { store, use, deliver, held } = rig();
    use();
    for (const name of ['mdi:home', 'mdi:home', 'mdi:nothing']) store.read(name);
    expect(held()).toBe(2);
    await deliver();
    await expect.poll(held).toBe(0);
    expect(store.read('mdi:nothing')).toEqual({ status: 'missing' });
    expect(held()).toBe(0);
  });

  it('hold nothing back when they were there before the drawing', async () => {
    const { store, use, deliver, held } = rig();
    use();
    const ready = store.prepare(['mdi:home']);
    await deliver();
    await ready;
    expect(store.read('mdi:home').status).toBe('found');
    expect(held()).toBe(0);
  });

  it('that were drawn before there was anywhere to ask are asked for later', async () => {
    const { store, use, deliver, held } = rig();
    const redraw = vi.fn(() => void store.read('mdi:home'));
    store.subscribe(redraw);
    expect(store.read('mdi:home').status).toBe('pending');
    expect(held()).toBe(0);
    use();
    expect(redraw).toHaveBeenCalled();
    await deliver();
    expect(store.read('mdi:home').status).toBe('found');
  });

  it('whose file did not come let the frame go, and are tried again with the next video', async () => {
    const { store, use, deliver, held, breaks, asked } = rig();
    use();
    breaks(true);
    store.read('mdi:home');
    await deliver();
    expect(store.read('mdi:home')).toEqual({ status: 'unreachable' });
    await expect.poll(held).toBe(0);
    expect(asked()).toBe(0);
    breaks(false);
    use();
    store.read('mdi:home');
    await deliver();
    expect(store.read('mdi:home').status).toBe('found');
  });

  it('are told apart from the same names looked up exactly', async () => {
    const { store, use, deliver } = rig();
    use();
    await Promise.all([store.prepare(['mdi:HomeIcon', exactly('mdi:HomeIcon')]), deliver()]);
    expect(store.read('mdi:HomeIcon').status).toBe('found');
    expect(store.read(exactly('mdi:HomeIcon')).status).toBe('missing');
  });
});
