/** Finds the end of a JSON value as its text arrives, each character looked at once. */
export class JsonScan {
  private depth = 0;
  private quoted = false;
  private escaped = false;

  /** How many characters of `text` belong to the value; null when it does not end there. */
  push(text: string): number | null {
    for (let at = 0; at < text.length; at++) {
      const char = text[at];
      if (this.escaped) this.escaped = false;
      else if (this.quoted) {
        if (char === '\\') this.escaped = true;
        else if (char === '"') this.quoted = false;
      } else if (char === '"') this.quoted = true;
      else if (char === '{' || char === '[') this.depth += 1;
      else if ((char === '}' || char === ']') && --this.depth <= 0) return at + 1;
    }
    return null;
  }
}
