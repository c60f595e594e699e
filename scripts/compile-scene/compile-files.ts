import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { compileThoroughly } from '~/core/compiler/compile-thoroughly';
import { compileInNode } from '~/core/compiler/gate-node';
import { describeFailure, describeResult } from './report';

/** Prints a report per file. Whether every one of them gave a body. */
export async function compileFiles(files: readonly string[]): Promise<boolean> {
  let good = true;
  for (const file of files) {
    const source = await read(file);
    if (source === null) {
      good = false;
      continue;
    }
    const start = performance.now();
    const result = await compile(source);
    const took = performance.now() - start;
    console.log(`${describeResult({ file, source, result, took }).join('\n')}\n`);
    if (result.js === null) good = false;
  }
  return good;
}

/** Prints the body of one file, or to standard error why there is none. */
export async function printBody(file: string): Promise<boolean> {
  const source = await read(file);
  if (source === null) return false;
  const result = await compile(source);
  if (result.js !== null) process.stdout.write(`${result.js}\n`);
  else console.error(describeFailure(file, source, result).join('\n'));
  return result.js !== null;
}

function compile(source: string) {
  return compileThoroughly(source, { gate: compileInNode, now: () => performance.now() });
}

async function read(file: string): Promise<string | null> {
  try {
    return file === '-' ? await text(process.stdin) : await readFile(file, 'utf8');
  } catch (thrown) {
    const code = thrown instanceof Error && 'code' in thrown ? thrown.code : null;
    if (code === 'ENOENT') console.error(`There is no file “${file}”.`);
    else if (code === 'EISDIR') console.error(`“${file}” is a folder; name the files in it.`);
    else console.error(`“${file}” cannot be read (${String(code ?? thrown)}).`);
    return null;
  }
}
