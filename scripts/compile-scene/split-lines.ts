/**
 * Lines of a stream of UTF-8, without their line feeds. Node's own reader would also cut at
 * U+2028, which JSON may hold as it is.
 */
export async function* splitLines(input: NodeJS.ReadableStream): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  // The pieces of a line that is longer than a chunk.
  let parts: string[] = [];
  for await (const chunk of input) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    const [first = '', ...lines] = text.split('\n');
    parts.push(first);
    for (const next of lines) {
      yield parts.join('');
      parts = [next];
    }
  }
  parts.push(decoder.decode());
  yield parts.join('');
}
