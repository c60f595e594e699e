import { DECLARES, ELEMENT, looksLikeScene } from './code-start';

/** How far back a sign that spans several lines may begin, in characters. */
const NEAR = 600;

/** Tells line by line whether code looks like a scene, without reading all of it again for each. */
export class SceneSigns {
  private declares = false;
  private element = false;
  private near = '';

  /** Whether the code looks like a scene with this line. */
  push(line: string): boolean {
    const text = `${this.near}${line}\n`;
    this.declares ||= DECLARES.test(text);
    this.element ||= ELEMENT.test(text);
    this.near = text.slice(-NEAR);
    return (this.declares && this.element) || looksLikeScene(text);
  }
}
