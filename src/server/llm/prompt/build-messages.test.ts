import { describe, expect, it } from 'vitest';
import { buildMessages, type PromptQuestion, type PromptTurn } from './build-messages';
import type { PromptImage } from './images/prompt-image';

const project = { width: 1920, height: 1080, fps: 30, scenes: [] };
const said = (...turns: [PromptTurn['role'], string][]) =>
  turns.map(([role, content]) => ({ role, content }));

/** The text of the last message. */
function asked(question: Partial<PromptQuestion>): string {
  const { messages } = buildMessages({ project, turns: [], message: 'Go', ...question });
  const content = messages.at(-1)?.content;
  if (typeof content === 'string') return content;
  return (content ?? []).map((part) => (part.type === 'text' ? part.text : '')).join('\n');
}

it('lets person and model take turns, whatever failed before', () => {
  const turns = said(
    ['assistant', 'The end of an exchange whose beginning is cut off.'],
    ['user', 'A red scene'],
    ['user', 'A blue scene'],
    ['assistant', 'Here it is.'],
    ['assistant', ' '],
    ['user', 'Slower'],
  );
  const { messages } = buildMessages({ project, turns, message: 'Faster' });
  expect(messages.map(({ role }) => role)).toEqual(['user', 'assistant', 'user']);
  expect(messages[0]?.content).toBe('A red scene\n\nA blue scene');
  expect(messages[2]?.content).toMatch(/^Slower\n\n<project .*<message>\nFaster\n<\/message>$/s);
});

it('shows of long earlier messages the beginning, and the newest one whole', () => {
  const long = 'x'.repeat(20_000);
  const { messages } = buildMessages({
    project,
    turns: said(['user', long], ['assistant', 'Done.']),
    message: long,
  });
  expect(messages[0]?.content).toBe(`${'x'.repeat(2_000)}…`);
  expect(messages[2]?.content).toContain(long);
});

it('begins a first message with the project', () => {
  const { messages } = buildMessages({ project, turns: [], message: 'A title' });
  expect(messages).toHaveLength(1);
  expect(messages[0]?.content).toMatch(/^<project format="16:9"/);
});

it('keeps the system part the same to the byte, marked for a cache', () => {
  const one = buildMessages({ project, turns: [], message: 'A chart' }).system;
  const other = buildMessages({
    project: { ...project, fps: 60 },
    turns: said(['user', 'Hello']),
    message: 'A robot, 3 seconds',
    purpose: { kind: 'fix' },
  }).system;
  expect(other).toEqual(one);
  expect(one.providerOptions).toEqual({ anthropic: { cacheControl: { type: 'ephemeral' } } });
});

it('puts what only this task needs between the project and the message', () => {
  const text = asked({ message: 'A bar chart, 4 seconds' });
  expect(text).toMatch(
    /<\/project>\n<task>\n<knowledge of="charts">.*<lengths fps="30">.*120 frames.*<\/task>\n<message>/s,
  );
  expect(asked({ message: 'Make it blue' })).not.toContain('<task>');
});

describe('a call that is no first try', () => {
  it('is told what an earlier try has left', () => {
    const text = asked({ kept: [1, 2], changed: [3] });
    expect(text).toMatch(/^<kept scenes="1 2">.*<changed scenes="3">.*<project /s);
  });

  it('goes on where its reply was cut', () => {
    const replies = [
      'Two scenes.\n@move scene=1 to=2\n```tsx add name="One"\nconst A = 1;\n```\n```tsx add name="Two"\nconst TEXT = "Hel',
    ];
    const text = asked({ purpose: { kind: 'continue', replies }, message: 'Two scenes' });
    expect(text).toContain('<cut>');
    expect(text).toContain('@move scene=1 to=2');
    expect(text).toContain('```tsx add name="One"\n… (complete)\n```');
    expect(text).not.toContain('const A = 1;');
    expect(text).toContain('```tsx add name="Two"\nconst TEXT = "Hel');
  });

  it('mends with the fewest changes, and is told nothing of charts for it', () => {
    const text = asked({
      purpose: { kind: 'fix' },
      message: 'Fix “Chart”: it stops with “x is not defined”.',
    });
    expect(text).toContain('change as little as possible');
    expect(text).not.toContain('<knowledge');
  });
});

describe('images', () => {
  const bytes = new Uint8Array([1, 2, 3]);
  const image = (more: Partial<PromptImage> = {}): PromptImage => ({
    kind: { of: 'attached', id: 'abc', name: 'my "logo".png' },
    width: 800,
    height: 600,
    content: { bytes, mediaType: 'image/png' },
    ...more,
  });

  it('go before the words, as what they are, with what a scene shows them by', () => {
    const { messages } = buildMessages({
      project,
      turns: said(['user', 'Earlier']),
      message: 'Use this',
      images: [image(), image({ kind: { of: 'video', frame: 45 } })],
      sees: true,
    });
    expect(messages).toHaveLength(1);
    expect(messages[0]?.content).toMatchObject([
      { type: 'text', text: 'Image 1:' },
      { type: 'image', image: bytes, mediaType: 'image/png' },
      { type: 'text', text: 'Image 2:' },
      { type: 'image' },
      { type: 'text', text: expect.stringMatching(/^Earlier\n\n<project/) },
    ]);
    const text = asked({
      images: [image(), image({ kind: { of: 'video', frame: 45 } })],
      sees: true,
    });
    expect(text).toContain(
      '<image number="1" src="asset:abc" name="my logo .png" width="800" height="600" seen="yes" />',
    );
    expect(text).toContain('of="the video as the person sees it now" frame="45" seen="yes"');
    expect(text).toContain('<Img src="asset:…"');
  });

  it('that cannot be seen are told in words, whatever the reason', () => {
    const { messages } = buildMessages({ project, turns: [], message: 'Go', images: [image()] });
    expect(messages[0]?.content).toEqual(expect.stringContaining('You cannot see the images'));
    for (const content of [
      null,
      { bytes, mediaType: 'image/avif' },
      { bytes: new Uint8Array(4_000_000), mediaType: 'image/png' },
    ]) {
      const text = asked({ images: [image({ content })], sees: true });
      expect(text).toContain('seen="no"');
      expect(text).toContain('src="asset:abc"');
    }
  });

  it('of earlier messages are named', () => {
    const knownImages = [{ id: 'old', name: 'photo.jpg', width: 10, height: 20 }];
    const text = asked({ knownImages });
    expect(text).toContain('<image src="asset:old" name="photo.jpg" width="10" height="20" />');
    expect(text).not.toContain('cannot see');
  });
});
