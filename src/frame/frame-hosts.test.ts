import { describe, expect, it } from 'vitest';
import { frameOriginPattern, isFrameHost } from './frame-hosts';

const none = { frameHost: undefined, appHost: undefined };
const scenes = { frameHost: '*.scenes.example.com:8443', appHost: 'example.com' };

describe('isFrameHost', () => {
  it.each([
    'f1.localhost:3000',
    'something.localhost',
    'a.b.localhost:3000',
    'F1.LOCALHOST',
    'f1.localhost.:3000',
  ])('takes %s, whatever is set', (host) => {
    expect(isFrameHost(host, none)).toBe(true);
    expect(isFrameHost(host, scenes)).toBe(true);
  });

  it.each(['localhost:3000', 'localhost.:3000', '127.0.0.1:3000', '[::1]:3000', 'video.lan', ''])(
    'leaves %j to the app',
    (host) => {
      expect(isFrameHost(host, none)).toBe(false);
    },
  );

  it('takes the hosts of FRAME_HOST, at any depth and port', () => {
    for (const host of [
      'f1.scenes.example.com',
      'a.b.scenes.example.com:1',
      'scenes.example.com',
    ]) {
      expect(isFrameHost(host, scenes), host).toBe(true);
    }
    for (const host of ['example.com', 'other.example.com', 'notscenes.example.com']) {
      expect(isFrameHost(host, scenes), host).toBe(false);
    }
  });

  it('leaves the app its own name below localhost', () => {
    const hosts = { frameHost: undefined, appHost: 'video.localhost:3000' };
    expect(isFrameHost('video.localhost:3000', hosts)).toBe(false);
    expect(isFrameHost('f1.localhost:3000', hosts)).toBe(true);
    expect(isFrameHost('f1.video.localhost:3000', hosts)).toBe(true);
  });
});

describe('frameOriginPattern', () => {
  it.each([
    ['http://127.0.0.1:3000/', 'http://*.localhost:3000'],
    ['http://[::1]/', 'http://*.localhost'],
    ['https://video.localhost/', 'https://*.localhost'],
    ['https://video.example.com:444/', 'https://*.scenes.example.com:8443'],
  ])('sends %s to %s', (page, pattern) => {
    expect(frameOriginPattern(new URL(page), scenes.frameHost)).toBe(pattern);
  });

  it('knows no random host for a page elsewhere', () => {
    expect(frameOriginPattern(new URL('https://video.example.com/'), undefined)).toBeNull();
  });
});
