/** A folder, or a file on its own, with the floor that it stands on. */
export type Room = { path: string; floor: number };

/** The building from the top down. A file belongs to the room with the longest path that fits. */
export const ROOMS: readonly Room[] = [
  { path: 'scripts', floor: 5 },
  { path: 'src/app', floor: 5 },
  { path: 'src/instrumentation.ts', floor: 5 },
  { path: 'src/floors', floor: 5 },
  { path: 'src/ui', floor: 4 },
  { path: 'src/server/api', floor: 3 },
  // Set-up of tests: builds a context out of services and adapters.
  { path: 'src/server/testing', floor: 2.5 },
  { path: 'src/server/services', floor: 2 },
  { path: 'src/server/auth', floor: 2 },
  { path: 'src/server/db', floor: 1 },
  { path: 'src/server/llm', floor: 1 },
  { path: 'src/server/storage', floor: 1 },
  { path: 'src/server/render', floor: 1 },
  // A queue of rows: it stands on the database, and knows none of its users.
  { path: 'src/server/jobs', floor: 1.5 },
  { path: 'src/frame', floor: 1 },
  { path: 'src/player', floor: 0.5 },
  { path: 'src/core', floor: 0 },
  { path: 'src/env.ts', floor: 0 },
  { path: 'src/log.ts', floor: 0 },
];

/** Whether `path` is `folder` or lies inside it. */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

/** The room of a file, or null for one that stands in none. A test beside a room is in it. */
export function roomOf(path: string): Room | null {
  const place = path.replace(/\.test\.tsx?$/, '');
  const fitting = ROOMS.filter(
    (room) => isWithin(path, room.path) || place === room.path.replace(/\.ts$/, ''),
  );
  return fitting.sort((a, b) => b.path.length - a.path.length)[0] ?? null;
}

export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path);
}

/** Tests of the whole product, which build and start it first. */
export function isEndToEndTest(path: string): boolean {
  return path.endsWith('.e2e.test.ts');
}

/** Tests and the folders that tests and benchmarks use. */
export function isForTests(path: string): boolean {
  return isTest(path) || path.includes('/testing/');
}
