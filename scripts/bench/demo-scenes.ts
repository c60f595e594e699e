import { streamText } from 'ai';
import { ReplyParser } from '../../src/core/reply/reply-parser';
import { createDemoModel } from '../../src/server/llm/demo/demo-model';

const PROMPTS = [
  'A kinetic title that says "Launch day"',
  'A bullet list: fast, safe, simple',
  'A bar chart: Q1 12, Q2 18, Q3 27, Q4 41',
  'A quote: "Simplicity is the ultimate sophistication" by Leonardo da Vinci',
  'A countdown from 5',
  'A logo reveal for Northwind',
  'A chat: Ana: Are you there? Ben: Always.',
  'Compare paper vs screen',
];

/** The sources that the demo model writes for one prompt of each design. */
export async function demoScenes(): Promise<string[]> {
  const model = createDemoModel({ chunkDelayMs: 0 });
  const sources: string[] = [];
  for (const prompt of PROMPTS) {
    const parser = new ReplyParser();
    const text = await streamText({ model, prompt }).text;
    for (const event of [...parser.push(text), ...parser.end()]) {
      if (event.type === 'scene-end') sources.push(event.code);
    }
  }
  return sources;
}
