import { generateText, streamText } from 'ai';
import { describe, expect, it } from 'vitest';
import { applyPatch } from '~/core/edit/apply-patch';
import { readPatch } from '~/core/edit/read-patch';
import { parseReply } from '~/core/reply/parse-reply';
import { createDemoModel } from './demo-model';

const instant = { chunkDelayMs: 0 };
const scenesOf = (reply: string) =>
  parseReply(reply).flatMap((event) => (event.type === 'scene-end' ? [event] : []));

describe('the demo model', () => {
  it('streams a reply that the reply parser reads, through streamText', async () => {
    const result = streamText({
      model: createDemoModel(instant),
      messages: [
        { role: 'system', content: 'You write scenes.' },
        { role: 'user', content: 'vertical: a title "Hi ``` there", then a countdown from 3' },
      ],
    });
    let pieces = 0;
    for await (const part of result.fullStream) if (part.type === 'text-delta') pieces++;
    const text = await result.text;
    expect(pieces).toBeGreaterThan(50);
    expect(await result.finishReason).toBe('stop');
    expect((await result.usage).outputTokens).toBeGreaterThan(500);
    const events = parseReply(text);
    expect(events).toContainEqual({
      type: 'directive',
      directive: { kind: 'format', format: '9:16' },
    });
    expect(scenesOf(text)).toMatchObject([
      { header: { intent: { kind: 'add' }, name: 'Hi there' }, complete: true },
      {
        header: { intent: { kind: 'add' }, name: 'Countdown from 3', frames: 150 },
        complete: true,
      },
    ]);
  });

  it('gives the same reply at once as in a stream', async () => {
    const prompt = 'a list: one, two, three';
    const model = createDemoModel(instant);
    const whole = await generateText({ model, prompt });
    expect(whole.finishReason).toBe('stop');
    expect(await streamText({ model, prompt }).text).toBe(whole.text);
  });

  it('edits the scene that the prompt carries', async () => {
    const model = createDemoModel(instant);
    const [first] = scenesOf((await generateText({ model, prompt: '"Hello" on white' })).text);
    const prompt = `<project format="16:9" width="1920" height="1080" fps="30" scenes="1">
<scene number="1" name="Hello" frames="90" inView="true">
${first?.code}
</scene>
</project>
<message>
change the background to #102030
</message>`;
    const [edit] = scenesOf((await generateText({ model, prompt })).text);
    expect(edit?.header).toEqual({ intent: { kind: 'edit', scene: 1 }, name: null, frames: null });
    const patch = readPatch(edit?.code ?? '');
    const { source, missed } = applyPatch(first?.code ?? '', patch?.blocks ?? []);
    expect(missed).toEqual([]);
    expect(source).toContain("background: '#102030'");
    expect(edit?.code.split('\n').length).toBeLessThan(source.split('\n').length / 2);
  });

  it('answers what it does not understand with words only', async () => {
    const prompt = `<project width="1920" height="1080" fps="30" scenes="1">
<scene number="1" name="A" frames="90">
x
</scene>
</project>
<message>
what do you think?
</message>`;
    const { text } = await generateText({ model: createDemoModel(instant), prompt });
    expect(scenesOf(text)).toEqual([]);
    expect(text).toContain('make the title blue');
  });

  it('stops when it is aborted, and keeps what was said before', async () => {
    const controller = new AbortController();
    const result = streamText({
      model: createDemoModel({ chunkDelayMs: 5, chunkChars: 20 }),
      prompt: 'Hello',
      abortSignal: controller.signal,
    });
    const types: string[] = [];
    let said = '';
    for await (const part of result.fullStream) {
      types.push(part.type);
      if (part.type === 'text-delta') said += part.text;
      if (said.length > 60) controller.abort();
    }
    expect(types).toContain('abort');
    expect(types).not.toContain('finish');
    expect(said.length).toBeLessThan(400);
  });

  it('does not write faster than a person can follow', async () => {
    const started = performance.now();
    const text = await streamText({ model: createDemoModel(), prompt: 'Hello' }).text;
    const bytesPerSecond = text.length / ((performance.now() - started) / 1000);
    expect(bytesPerSecond).toBeLessThan(12_000);
  });
});
