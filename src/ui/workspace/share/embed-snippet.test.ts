import { expect, it } from 'vitest';
import { embedSnippet } from './embed-snippet';

it('keeps the shape of the video and no title breaks out of it', () => {
  const video = { title: '"><script>alert(1)</script>', width: 1080, height: 1920 };
  const html = embedSnippet(video, 'https://example.com/embed/token');
  expect(html).toContain('aspect-ratio:1080/1920');
  expect(html).toContain('src="https://example.com/embed/token"');
  expect(html).not.toContain('<script>');
  expect(html.match(/</g)).toHaveLength(2);
});
