import { once } from 'node:events';
import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { parseEnv } from '~/env';
import { chooseModel } from './choose-model';
import { buildMessages } from './prompt/build-messages';
import { streamReply } from './stream-reply';

/** What one call sends to a provider, as JSON. */
async function sentBy(settings: (url: string) => Record<string, string>): Promise<unknown> {
  let sent: unknown = null;
  const server = createServer(async (request, response) => {
    sent = await json(request);
    response.writeHead(400, { 'content-type': 'application/json' }).end('{"error":{}}');
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const { model, seesImages } = chooseModel(parseEnv(settings(`http://127.0.0.1:${port}/v1`)));
  const content = { bytes: new Uint8Array([1, 2, 3]), mediaType: 'image/png' };
  const prompt = buildMessages({
    project: { width: 1920, height: 1080, fps: 30, scenes: [] },
    turns: [],
    message: 'Like this',
    images: [{ kind: { of: 'video', frame: 3 }, width: 4, height: 5, content }],
    sees: seesImages,
  });
  const limits = {
    firstTokenMs: 5_000,
    idleMs: 5_000,
    totalMs: 5_000,
    maxOutputTokens: 16_000,
    maxRetries: 0,
    backoffMs: 1,
  };
  const { signal } = new AbortController();
  const reply = streamReply({ model, prompt, limits, signal });
  await expect(reply.next()).rejects.toMatchObject({ code: 'provider_error' });
  server.close();
  return sent;
}

it('asks Anthropic to cache what stays the same, and shows it pictures', async () => {
  const sent = await sentBy((url) => ({ ANTHROPIC_API_KEY: 'key', ANTHROPIC_BASE_URL: url }));
  expect(sent).toMatchObject({
    model: 'claude-sonnet-4-5',
    max_tokens: 16_000,
    stream: true,
    system: [{ type: 'text', cache_control: { type: 'ephemeral' } }],
    messages: [
      {
        role: 'user',
        content: [
          { type: 'text', text: 'Image 1:' },
          { type: 'image', source: { type: 'base64', media_type: 'image/png', data: 'AQID' } },
          { type: 'text' },
        ],
      },
    ],
  });
});

it('asks OpenAI’s models to think briefly, and shows them pictures', async () => {
  const sent = await sentBy((url) => ({ OPENAI_API_KEY: 'key', OPENAI_BASE_URL: url }));
  expect(sent).toMatchObject({
    model: 'gpt-5',
    max_output_tokens: 16_000,
    reasoning: { effort: 'low' },
    input: [
      { role: 'developer' },
      {
        role: 'user',
        content: [
          { type: 'input_text' },
          { type: 'input_image', image_url: 'data:image/png;base64,AQID' },
          { type: 'input_text' },
        ],
      },
    ],
  });
});

it('asks any other server in plain words, unless it is known to see', async () => {
  const settings = (url: string) => ({ OPENAI_COMPATIBLE_BASE_URL: url, MODEL: 'qwen2.5-coder' });
  expect(await sentBy(settings)).toMatchObject({
    max_tokens: 16_000,
    messages: [{ role: 'system' }, { role: 'user', content: expect.stringContaining('seen="no"') }],
  });
  expect(await sentBy((url) => ({ ...settings(url), MODEL: 'qwen2.5-vl' }))).toMatchObject({
    messages: [{ role: 'system' }, { content: [{}, { type: 'image_url' }, {}] }],
  });
});
