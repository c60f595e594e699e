import { builtinModules } from 'node:module';
import { findCycles } from './cycles';
import { isEndToEndTest, isForTests, isWithin, roomOf } from './rooms';
import { type Edge, parseTree, type SourceFile, type Texts } from './source-tree';

const MAX_LINES = 300;
const NODE_MODULES = new Set(builtinModules);

/** Everything in a tree that breaks the rules of the floors, one sentence each. */
export function checkTree(texts: Texts): string[] {
  const files = parseTree(texts);
  return [
    ...files.flatMap(checkFile),
    ...findCycles(files).map((cycle) => `${cycle.join(' → ')} is a cycle.`),
  ];
}

function checkFile(file: SourceFile): string[] {
  const { path, lines, edges } = file;
  const found: string[] = [];
  if (!roomOf(path))
    found.push(`${path} stands on no floor: src/floors/rooms.ts names its folder.`);
  if (lines > MAX_LINES) found.push(`${path} has ${lines} lines; ${MAX_LINES} is the most.`);
  for (const name of file.environment) {
    if (!mayReadEnvironment(path, name)) found.push(`${path} reads ${name}; src/env.ts does that.`);
  }
  for (const edge of edges) {
    const problem = checkPackage(path, edge.specifier) ?? (edge.target && checkEdge(path, edge));
    if (problem) found.push(`${path} imports ${edge.target ?? edge.specifier}: ${problem}.`);
  }
  return found;
}

function mayReadEnvironment(path: string, name: string): boolean {
  if (path === 'src/env.ts' || isForTests(path) || /^scripts\/[^/]+\.mjs$/.test(path)) return true;
  // Handing the whole environment on to a child process reads nothing from it.
  if (isWithin(path, 'scripts') && name === 'process.env') return true;
  // Next replaces this very expression when it builds; a value read elsewhere comes too late.
  return path === 'src/instrumentation.ts' && name === 'process.env.NEXT_RUNTIME';
}

function checkPackage(path: string, specifier: string): string | null {
  if (/^sucrase(?:\/|$)/.test(specifier) && !isWithin(path, 'src/core/compiler')) {
    return 'only src/core/compiler uses Sucrase';
  }
  const isNode = specifier.startsWith('node:') || NODE_MODULES.has(specifier);
  const allowed = isForTests(path) || path === 'src/core/compiler/gate-node.ts';
  return isNode && isWithin(path, 'src/core') && !allowed ? 'core runs in browsers too' : null;
}

const BROWSER_SIDE = ['src/core', 'src/player', 'src/frame', 'src/ui'];

function checkEdge(path: string, { target, typeOnly }: Edge): string | null {
  const from = roomOf(path);
  const to = target === null ? null : roomOf(target);
  if (!from || !to || target === null) return null;
  if (isForTests(target)) {
    const allowed = isForTests(path) || from.path === 'scripts';
    return allowed ? null : 'only tests and scripts may import what is for tests';
  }
  if (from.path === to.path || (isEndToEndTest(path) && to.path === 'scripts')) return null;
  const serverOnly = target === 'src/env.ts' || target === 'src/log.ts';
  if (serverOnly && BROWSER_SIDE.includes(from.path)) return 'that is for the server side';
  if (from.path === 'src/ui' && isWithin(target, 'src/server')) {
    const isRouterType = typeOnly && isWithin(target, 'src/server/api');
    return isRouterType ? null : 'the interface takes only the type of the API’s router';
  }
  if (to.floor > from.floor) return `${to.path} is above ${from.path}`;
  if (to.floor < from.floor) return null;
  return `${to.path} and ${from.path} are neighbours on one floor`;
}
