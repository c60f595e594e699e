import { mask } from '~/core/quoted-words';
import { CHARACTERS } from './characters';
import { CHARTS } from './charts';
import { DATA } from './data';
import { SOCIAL } from './social';
import type { Topic } from './topic';
import { TRANSITIONS } from './transitions';
import { TYPOGRAPHY } from './typography';
import { UI_MOCKUPS } from './ui-mockups';

/** Where two are as fitting, the rarer one comes first. */
const TOPICS: readonly Topic[] = [
  CHARTS,
  UI_MOCKUPS,
  SOCIAL,
  TRANSITIONS,
  CHARACTERS,
  DATA,
  TYPOGRAPHY,
];

const MAX_TOPICS = 3;
/** Only its beginning is looked at: long texts are what to show, not what to do. */
const MAX_MESSAGE = 2_000;

/**
 * What the task needs to know: up to three topics, by the words of the message and, less, by the
 * name of the scene in view. Words in quotation marks are what to show, and say nothing.
 */
export function chooseKnowledge(message: string, sceneName = ''): Topic[] {
  const asked = mask(message.slice(0, MAX_MESSAGE)).text.toLowerCase();
  const seen = sceneName.toLowerCase();
  return TOPICS.map((topic) => ({
    topic,
    score: 2 * wordsIn(asked, topic.words) + wordsIn(seen, topic.words),
  }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .slice(0, MAX_TOPICS)
    .map(({ topic }) => topic);
}

/** Different words count, not how often one is said. */
function wordsIn(text: string, pattern: RegExp): number {
  return new Set(Array.from(text.matchAll(pattern), ([word]) => word)).size;
}
