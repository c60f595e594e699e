import type { Message } from '../types';

/** The images that a message brought; each opens in a tab of its own. */
export function MessageImages({ images }: { images: Message['images'] }) {
  if (images.length === 0) return null;
  return (
    <ul aria-label="Attached images" className="flex flex-wrap gap-2">
      {images.map(({ id, url, name, width, height }) => (
        <li key={id}>
          <a
            href={url}
            target="_blank"
            rel="noreferrer"
            title={name}
            className="focus-ring block overflow-hidden rounded-sm border border-line"
          >
            {/* biome-ignore lint/performance/noImgElement: served as it is, by an address that nobody guesses */}
            <img
              src={url}
              alt={name}
              width={width}
              height={height}
              loading="lazy"
              className="h-16 w-auto max-w-40 object-cover"
            />
          </a>
        </li>
      ))}
    </ul>
  );
}
