import { expect, it, vi } from 'vitest';
import { FileRefusal } from '../../state/send-file';
import { SentenceError } from '../../trpc/error-sentence';
import { AttachmentStore, type SendImage } from './attachment-store';

const logo = new File(['x'], 'logo.png');
const arrived = { id: 'image', url: '/api/images/image' };

/** A way for images that stays open until the test ends it. */
function openWay() {
  const ends: { resolve: (image: typeof arrived) => void; reject: (why: Error) => void }[] = [];
  const send = vi.fn<SendImage>(
    () => new Promise((resolve, reject) => ends.push({ resolve, reject })),
  );
  return { send, ends };
}

it('has an image that arrives while nobody looks', async () => {
  const { send, ends } = openWay();
  const store = new AttachmentStore('left', send);
  const leave = store.subscribe(() => {});
  store.add([logo]);
  leave();
  expect(store.get().all).toMatchObject([{ name: 'logo.png', status: 'sending' }]);
  ends[0]?.resolve(arrived);
  await expect.poll(() => store.get().all).toMatchObject([{ status: 'ready', imageId: 'image' }]);
  // As it is after a reload.
  const again = new AttachmentStore('left', send).get();
  expect(again).toMatchObject({ all: [{ imageId: 'image' }], refusal: null });
});

it('tells who listens how far an image is, and sends a failed one again under its key', async () => {
  const { send, ends } = openWay();
  const store = new AttachmentStore('failing', send);
  const heard: unknown[] = [];
  store.subscribe(() => heard.push(...store.get().all.map(({ status }) => status)));
  store.add([logo]);
  send.mock.lastCall?.[1].onProgress(0.5);
  expect(store.get().all).toMatchObject([{ status: 'sending', share: 0.5 }]);
  ends[0]?.reject(new SentenceError('No room.'));
  await expect.poll(() => heard.at(-1)).toBe('failed');
  const [failed] = store.get().all;
  expect(failed).toMatchObject({ message: 'No room.', canRetry: true });
  if (failed) void store.retry(failed);
  const [first, second] = send.mock.calls;
  expect(second?.[0].key).toBe(first?.[0].key);
});

it('offers no other try for a file that is refused for what it is', async () => {
  const { send, ends } = openWay();
  const store = new AttachmentStore('refused', send);
  store.add([logo]);
  ends[0]?.reject(new FileRefusal('No image.'));
  await expect
    .poll(() => store.get().all)
    .toMatchObject([{ status: 'failed', message: 'No image.', canRetry: false }]);
});

it('gives up an image that is removed on its way', () => {
  const { send } = openWay();
  const store = new AttachmentStore('removed', send);
  store.add([logo]);
  store.remove(store.get().all[0]?.key ?? '');
  expect(send.mock.lastCall?.[1].signal.aborted).toBe(true);
  expect(store.get().all).toEqual([]);
});

it('takes four at most, and says so', () => {
  const store = new AttachmentStore('many', openWay().send);
  store.add([logo, logo, logo, logo, logo]);
  expect(store.get().all).toHaveLength(4);
  expect(store.get().refusal).toMatch(/can carry 4 images/);
});
