import { outlineOf } from './outline';

/** What a call is for. `replies` is what the model had written whenever its reply was cut, oldest first. */
export type PromptPurpose =
  | { kind: 'message' }
  | { kind: 'continue'; replies: readonly string[] }
  | { kind: 'fix' };

/** What the model must know of a call that is no first try at a message; null for one that is. */
export function describePurpose(purpose: PromptPurpose): string | null {
  switch (purpose.kind) {
    case 'message':
      return null;
    case 'continue':
      return `<cut>
Your reply to this message was cut off. What is complete in it has been carried out and stays; it is part of the project above. So far you had written:
${purpose.replies.map(outlineOf).join('\n\n')}

Now write only what is missing, beginning with the scene that was being written when it was cut: that one whole, from its beginning, and the same as far as you had it. Repeat no line that begins with @ and no complete scene.
</cut>`;
    case 'fix':
      return `<fix>
The scene in view fails. Mend it with search/replace blocks that change as little as possible: only what causes the error, and what would fail in the same way. Keep its look, its texts and its timing. The whole source only when the error cannot be mended in its places. No other scene.
</fix>`;
  }
}
