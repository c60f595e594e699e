import { parseArgs } from 'node:util';
import { isPipeClosed } from './compile-scene/pipe';

const HELP = `Compiles scenes as the server does, and says what was done to them.

  npx tsx scripts/compile-scene.ts file.tsx…     a report per file; "-" is standard input
  npx tsx scripts/compile-scene.ts --js file.tsx the compiled body of one file
  npx tsx scripts/compile-scene.ts --jsonl       a line {"id","tsx"} in, a line
                                                 {"id","js","params","error","notes"} out

Ends with 1 when a file cannot be read or gives no body, with 2 when called in a wrong way.`;

const { jsonl, js, help, files, wrong } = readArguments();
if (help) console.log(HELP);
else if (wrong) {
  console.error(`${wrong}\n\n${HELP}`);
  process.exitCode = 2;
} else if (jsonl) {
  const { compileLines } = await import('./compile-scene/compile-lines');
  await compileLines(process.stdin, process.stdout);
} else {
  process.stdout.on('error', (problem) => {
    if (!isPipeClosed(problem)) throw problem;
    process.exit();
  });
  const { compileFiles, printBody } = await import('./compile-scene/compile-files');
  const [first] = files;
  const good = js && first !== undefined ? await printBody(first) : await compileFiles(files);
  process.exitCode = good ? 0 : 1;
}

function readArguments() {
  const nothing = { jsonl: false, js: false, help: false, files: [], wrong: '' };
  try {
    const flag = { type: 'boolean', default: false } as const;
    const options = { jsonl: flag, js: flag, help: { ...flag, short: 'h' } };
    const { values, positionals: files } = parseArgs({ options, allowPositionals: true });
    let wrong = '';
    if (values.jsonl && (values.js || files.length > 0)) {
      wrong = '--jsonl reads standard input: leave out --js and the names of files.';
    } else if (values.js && files.length !== 1) wrong = '--js takes one file.';
    else if (!values.jsonl && files.length === 0) wrong = 'Name a file to compile.';
    return { ...values, files, wrong };
  } catch (thrown) {
    return { ...nothing, wrong: thrown instanceof Error ? thrown.message : String(thrown) };
  }
}
