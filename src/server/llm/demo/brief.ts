import { DEFAULT_FPS } from '~/core/scene/format';
import { type BarsWords, barsScene } from './designs/bars';
import { type ChatWords, chatScene } from './designs/chat';
import { type CountdownWords, countdownScene } from './designs/countdown';
import type { Look } from './designs/design';
import { type ListWords, listScene } from './designs/list';
import { type LogoWords, logoScene } from './designs/logo';
import { type NumberWords, numberScene } from './designs/number';
import { type QuoteWords, quoteScene } from './designs/quote';
import { type SplitWords, splitScene } from './designs/split';
import { type StepsWords, stepsScene } from './designs/steps';
import { type TitleWords, titleScene } from './designs/title';
import { clip } from './read/tidy';
import { wholeTenths } from './tenths';

/** What one scene shall show, as read from a prompt. */
export type Brief =
  | ({ design: 'title' } & TitleWords)
  | ({ design: 'list' } & ListWords)
  | ({ design: 'bars' } & BarsWords)
  | ({ design: 'quote' } & QuoteWords)
  | ({ design: 'countdown' } & CountdownWords)
  | ({ design: 'logo' } & LogoWords)
  | ({ design: 'chat' } & ChatWords)
  | ({ design: 'split' } & SplitWords)
  | ({ design: 'number' } & NumberWords)
  | ({ design: 'steps' } & StepsWords);

/** A scene ready to be written into a reply; `frames` is its length. */
export type BuiltScene = { name: string; frames: number; code: string };

const SECOND = DEFAULT_FPS;

/** Time to enter, be read once without hurry, and leave; in frames at `DEFAULT_FPS`. */
function framesFor(brief: Brief): number {
  const reading = (text: string) => Math.min(4, text.split(/\s+/).length * 0.28) * SECOND;
  switch (brief.design) {
    case 'title':
      return 75 + reading(`${brief.title} ${brief.subtitle}`) * 0.75;
    case 'list':
      return 90 + brief.items.length * 24;
    case 'bars':
      return 120 + brief.bars.length * 6;
    case 'quote':
      return 90 + Math.min(7, brief.quote.split(/\s+/).length * 0.24) * SECOND;
    case 'countdown':
      return Math.min(brief.from + 2, 17) * SECOND;
    case 'logo':
      return 120;
    case 'chat':
      return 80 + brief.lines.length * 30;
    case 'split':
      return 135 + (brief.left.points.length + brief.right.points.length) * 12;
    case 'number':
      return 120;
    case 'steps':
      return 90 + brief.steps.length * 30;
  }
}

function nameOf(brief: Brief): string {
  switch (brief.design) {
    case 'title':
      return brief.title;
    case 'list':
      return brief.title || 'List';
    case 'bars':
      return brief.title || 'Bar chart';
    case 'quote':
      return brief.author ? `Quote: ${brief.author}` : 'Quote';
    case 'countdown':
      return `Countdown from ${brief.from}`;
    case 'logo':
      return `${brief.name} logo`;
    case 'chat':
      return brief.title || 'Chat';
    case 'split':
      return `${brief.left.name} or ${brief.right.name}`;
    case 'number':
      return brief.label || 'Key figure';
    case 'steps':
      return brief.title || 'Steps';
  }
}

function sourceOf(brief: Brief, look: Look): string {
  switch (brief.design) {
    case 'title':
      return titleScene(brief, look);
    case 'list':
      return listScene(brief, look);
    case 'bars':
      return barsScene(brief, look);
    case 'quote':
      return quoteScene(brief, look);
    case 'countdown':
      return countdownScene(brief, look);
    case 'logo':
      return logoScene(brief, look);
    case 'chat':
      return chatScene(brief, look);
    case 'split':
      return splitScene(brief, look);
    case 'number':
      return numberScene(brief, look);
    case 'steps':
      return stepsScene(brief, look);
  }
}

/** Draws a brief; `frames` is the length that was asked for, or null for the design's own, in round tenths of a second. */
export function buildScene(brief: Brief, look: Look, frames: number | null): BuiltScene {
  const { design } = brief;
  return {
    name: clip(nameOf(brief), 40) || design,
    frames: frames ?? wholeTenths(framesFor(brief), DEFAULT_FPS),
    code: sourceOf(brief, look),
  };
}
