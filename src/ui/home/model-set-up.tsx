const WAYS = [
  { title: 'Anthropic', lines: ['ANTHROPIC_API_KEY=sk-ant-…'] },
  { title: 'OpenAI', lines: ['OPENAI_API_KEY=sk-…'] },
  {
    title: 'Any OpenAI-compatible server: Ollama, LM Studio, vLLM, OpenRouter',
    lines: [
      'OPENAI_COMPATIBLE_BASE_URL=http://localhost:11434/v1',
      'OPENAI_COMPATIBLE_MODEL=qwen3-coder',
      'OPENAI_COMPATIBLE_API_KEY=…   # when it asks for one',
    ],
  },
] as const;

/** The environment variables that choose a model. */
export function ModelSetUp() {
  return (
    <div className="mt-2 rounded-md border border-line bg-surface p-4 text-ink-muted text-xs">
      <p>
        Set one of these in the environment of <code>npm start</code>, then start it again.{' '}
        <code>MODEL=…</code> picks a certain model.
      </p>
      <dl className="mt-3 flex flex-col gap-3">
        {WAYS.map(({ title, lines }) => (
          <div key={title}>
            <dt className="mb-1 text-ink">{title}</dt>
            <dd>
              <pre className="whitespace-pre-wrap rounded-sm bg-raised px-3 py-2 text-ink [overflow-wrap:anywhere]">
                {lines.join('\n')}
              </pre>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
