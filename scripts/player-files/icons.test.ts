import { beforeAll, describe, expect, it } from 'vitest';
import { type Icon, IconLibrary } from '~/player/icons/icon-library';
import { BuiltFiles } from './built-files';
import { buildIcons } from './icons';

let index: string;
let built: Map<string, Uint8Array>;

beforeAll(async () => {
  const files = new BuiltFiles();
  ({ index } = await buildIcons(files));
  built = new Map([...files.entries()].map(([name, bytes]) => [`/frame/${name}`, bytes]));
});

/** A library that has asked for nothing yet, and the addresses that it asks for. */
function library() {
  const asked: string[] = [];
  const file = async (url: string) => {
    asked.push(url);
    const bytes = built.get(url);
    if (!bytes) throw new Error(`There is no ${url}.`);
    return new Uint8Array(bytes).buffer;
  };
  return { find: library.of(file), asked };
}
library.of = (file: (url: string) => Promise<ArrayBuffer>) => {
  const icons = new IconLibrary({ player: { icons: { index } }, file });
  return (name: string, exactly = false): Promise<Icon | null> => icons.find(name, exactly);
};

describe('the bundled icons', () => {
  it('come in small files, so that a scene loads little that it does not draw', () => {
    const sizes = [...built.values()].map(({ length }) => length).sort((a, b) => a - b);
    expect(sizes.length).toBeLessThan(900);
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThan(80_000);
    expect(built.get(index)?.length).toBeLessThan(60_000);
  });

  it('take the index and one chunk for one icon, once', async () => {
    const { find, asked } = library();
    const icon = await find('mdi:home');
    expect(icon).toMatchObject({ box: [0, 0, 24, 24], lines: false });
    expect(icon?.body).toContain('<path');
    await find('mdi:home');
    expect(asked).toEqual([
      index,
      expect.stringMatching(/^\/frame\/icons-mdi-[0-9a-f]{16}\.json$/),
    ]);
  });

  it('leave stroke and fill of lucide to the svg around it', async () => {
    const heart = await library().find('lucide:heart');
    expect(heart?.lines).toBe(true);
    expect(heart?.body).not.toMatch(/stroke|fill/);
  });

  it('keep the ids of an icon apart from those of its neighbours', async () => {
    const flag = await library().find('circle-flags:fr');
    expect(flag?.body).toMatch(/<mask id="@@0"/);
    expect(flag?.body).toContain('url(#@@0)');
    expect(flag?.body).not.toMatch(/id="(?!@@)/);
  });

  it('tell of a file that cannot be had, and ask for it again the next time', async () => {
    const urls: string[] = [];
    const find = library.of(async (url) => {
      urls.push(url);
      throw new Error('The network is gone.');
    });
    await expect(find('mdi:home')).rejects.toThrow('The network is gone.');
    await expect(find('mdi:home')).rejects.toThrow('The network is gone.');
    expect(urls).toEqual([index, index]);
  });
});

describe('a name', () => {
  it.each([
    // In its set, in any spelling.
    ['mdi:account-circle', 'mdi:account-circle'],
    ['mdi:AccountCircle', 'mdi:account-circle'],
    ['mdi:account_circle', 'mdi:account-circle'],
    ['MDI:account-circle', 'mdi:account-circle'],
    ['mdi-account-circle', 'mdi:account-circle'],
    ['lucide:BarChart3', 'lucide:bar-chart-3'],
    ['lucide:HeartIcon', 'lucide:heart'],
    ['lucide:ArrowDown01', 'lucide:arrow-down-0-1'],
    ['material-symbols:home-outline-rounded', 'material-symbols:home-outline-rounded'],
    // Other names of sets, and sets that one of ours is closest to.
    ['fa:heart', 'fa6-solid:heart'],
    ['fas:heart', 'fa6-solid:heart'],
    ['fa-solid:rocket', 'fa6-solid:rocket'],
    ['fab:github', 'fa6-brands:github'],
    ['ic:baseline-home', 'material-symbols:home'],
    ['ic:outline-home', 'material-symbols:home-outline'],
    ['material-symbols-outlined:home', 'material-symbols:home-outline'],
    ['mdi-light:home', 'mdi:home'],
    ['lucide-react:rocket', 'lucide:rocket'],
    ['heroicons-outline:home', 'heroicons:home'],
    ['heroicons-solid:home', 'heroicons:home-solid'],
    ['ph-bold:house', 'ph:house-bold'],
    ['ph-fill:heart', 'ph:heart-fill'],
    ['twemoji:rocket', 'fluent-emoji-flat:rocket'],
    ['devicon:react', 'logos:react'],
    ['flag:us-4x3', null],
    // In another set.
    ['ri:home-line', 'lucide:home'],
    ['solar:rocket-bold', 'ph:rocket-bold'],
    ['fluent:home-24-filled', 'lucide:home'],
    ['lucide:react', 'mdi:react'],
    ['simple-icons:aws', 'logos:aws'],
    ['heart', 'lucide:heart'],
    ['Rocket', 'lucide:rocket'],
    // In none.
    ['mdi:homme', null],
    ['mdi:constructor', null],
    ['nowhere:nothing-at-all', null],
    ['mdi:123456', null],
  ])('%s is %s', async (name, meant) => {
    const { find } = library();
    const icon = await find(name);
    expect(icon).toEqual(meant && (await find(meant, true)));
    expect(icon === null).toBe(meant === null);
  });

  it('of an icon that nobody has costs a few files, not one per set', async () => {
    const { find, asked } = library();
    expect(await find('mdi:homme-outline')).toBeNull();
    expect(asked.length).toBeLessThan(8);
  });

  it('looked up exactly is looked for in its own set alone', async () => {
    const { find } = library();
    expect(await find('lucide:Heart', true)).not.toBeNull();
    expect(await find('lucide:React', true)).toBeNull();
    expect(await find('lucide:HeartIcon', true)).toBeNull();
  });
});
