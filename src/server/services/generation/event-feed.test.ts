import { describe, expect, it } from 'vitest';
import { EventFeed } from './event-feed';

const said = (sequence: number) => ({ sequence, event: { type: 'text' as const, text: '' } });
const numbers = (events: { sequence: number }[]) => events.map(({ sequence }) => sequence);

describe('the feed of committed events', () => {
  it('gives every watcher what follows the last that it has seen', () => {
    const feed = new EventFeed();
    const [one, other] = [feed.open('a'), feed.open('a')];
    feed.publish('a', [said(1), said(2)]);
    feed.publish('b', [said(1)]);
    expect(numbers(one.take(0))).toEqual([1, 2]);
    expect(numbers(other.take(1))).toEqual([2]);
    expect(one.take(2)).toEqual([]);
    feed.publish('a', [said(3)]);
    expect(numbers(one.take(2))).toEqual([3]);
  });

  it('gives nothing across a gap: the rows have what is missing', () => {
    const feed = new EventFeed();
    const watcher = feed.open('a');
    feed.publish('a', [said(3)]);
    expect(watcher.take(1)).toEqual([]);
    feed.publish('a', [said(4)]);
    expect(numbers(watcher.take(3))).toEqual([4]);
  });

  it('keeps no more than a bounded number for one that does not read', () => {
    const feed = new EventFeed();
    const watcher = feed.open('a');
    for (let at = 1; at <= 5_000; at++) feed.publish('a', [said(at)]);
    expect(watcher.take(0)).toEqual([]);
  });

  it('keeps nothing for one that has left', () => {
    const feed = new EventFeed();
    const watcher = feed.open('a');
    watcher.close();
    feed.publish('a', [said(1)]);
    expect(watcher.take(0)).toEqual([]);
  });
});
