import { describe, expect, it } from 'vitest';
import { frameAddresses, randomHostWasSilent } from './frame-address';

const local = { protocol: 'http:', hostname: '127.0.0.1', port: '3000' };

describe('frameAddresses', () => {
  it('asks for a new random host each time on a local page, and for its own at last', () => {
    const [first, last, ...more] = frameAddresses(local, undefined);
    expect(first).toMatch(/^http:\/\/f[0-9a-v]{10}\.localhost:3000\/frame$/);
    expect(last).toBe('/frame');
    expect(more).toEqual([]);
    expect(frameAddresses(local, undefined)[0]).not.toBe(first);
  });

  it('stays on the own host elsewhere', () => {
    const elsewhere = { protocol: 'https:', hostname: 'video.example.com', port: '' };
    expect(frameAddresses(elsewhere, undefined)).toEqual(['/frame']);
  });

  it('asks for a new host below FRAME_HOST elsewhere', () => {
    const elsewhere = { protocol: 'https:', hostname: 'video.example.com', port: '' };
    const [first, last] = frameAddresses(elsewhere, '*.scenes.example.org');
    expect(first).toMatch(/^https:\/\/f[0-9a-v]{10}\.scenes\.example\.org\/frame$/);
    expect(last).toBe('/frame');
  });

  it('stops asking for random hosts that never answer', () => {
    randomHostWasSilent();
    randomHostWasSilent();
    expect(frameAddresses(local, undefined)).toEqual(['/frame']);
  });
});
