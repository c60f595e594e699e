import { MAX_TITLE } from '~/core/limits';
import { Button } from '../primitives/button';
import { Input } from '../primitives/input';

/** The search over the list of projects, and what it found. */
export function ProjectSearch({
  wanted,
  onWanted,
  found,
  isSearching,
}: {
  wanted: string;
  onWanted: (wanted: string) => void;
  /** Undefined while nothing is known. */
  found: { count: number; hasMore: boolean } | undefined;
  isSearching: boolean;
}) {
  const words = wanted.trim();
  const isEmpty = words !== '' && found?.count === 0 && !isSearching;
  return (
    <div className="flex flex-col gap-3 sm:flex-row sm:items-center">
      <Input
        type="search"
        aria-label="Search projects"
        placeholder="Search projects"
        value={wanted}
        maxLength={MAX_TITLE}
        onChange={(event) => onWanted(event.currentTarget.value)}
        className="sm:w-80"
      />
      <p
        role="status"
        className="min-w-0 text-ink-muted text-sm [overflow-wrap:anywhere] max-sm:empty:-mt-3"
      >
        {words === '' || !found ? '' : foundWords(words, found, isSearching)}
      </p>
      {isEmpty ? (
        <Button size="sm" className="self-start sm:self-center" onClick={() => onWanted('')}>
          Show all projects
        </Button>
      ) : null}
    </div>
  );
}

function foundWords(
  words: string,
  { count, hasMore }: { count: number; hasMore: boolean },
  isSearching: boolean,
): string {
  if (isSearching && count === 0) return 'Searching your older projects…';
  if (count === 0) return `No project is called “${words}”.`;
  if (hasMore) return `${count} and more`;
  return count === 1 ? '1 project' : `${count} projects`;
}
