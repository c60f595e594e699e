import { CHART, fenced, type Habits, TITLE } from './recorded';

const DRAFT = fenced(`First a draft:\n'''tsx add name="Draft"\n${CHART}'''\n@delete scene=1\n`);
const ANSWER = fenced(`A title.\n'''tsx add name="Opening"\n${TITLE}'''`);
const MEANT: Habits[string]['scenes'] = [['+', 'Opening', null, TITLE]];

/** Thinking in front of the answer, in the marks of several models. */
export const THINKING: Habits = {
  'thinking in a tag': {
    reply: `<think>\n${DRAFT}</think>\n\n${ANSWER}`,
    text: 'A title.',
    scenes: MEANT,
  },
  'thinking in a tag of another name, on one line': {
    reply: `<thinking>They want a title; İ 👍</thinking>${ANSWER}`,
    text: 'A title.',
    scenes: MEANT,
  },
  'reasoning in capitals': {
    reply: `<Reasoning>\n${DRAFT}</REASONING>\n${ANSWER}`,
    text: 'A title.',
    scenes: MEANT,
  },
  'thinking in square brackets': {
    reply: `[THINK]${DRAFT}[/THINK]${ANSWER}`,
    text: 'A title.',
    scenes: MEANT,
  },
  'thinking in triangles': {
    reply: `◁think▷\n${DRAFT}◁/think▷\n${ANSWER}`,
    text: 'A title.',
    scenes: MEANT,
  },
  'channels, with the marks left in': {
    reply: `<|channel|>analysis<|message|>${DRAFT}<|end|><|start|>assistant<|channel|>final<|message|>${ANSWER}\n<|return|>`,
    text: 'A title.',
    scenes: MEANT,
  },
  'the end of thinking that nothing began': {
    reply: `So I add a title.\n</think>\n\n${ANSWER}`,
    text: `So I add a title.\n\nA title.`,
    scenes: MEANT,
  },
  'thinking that never ends': {
    reply: `<think>\n${ANSWER}\nThat should do`,
    text: 'A title.\nThat should do',
    scenes: MEANT,
  },
  'thinking aloud in words': {
    reply: `Thinking…\nThe user wants a title. I should use "add".\n\n**Answer:**\n${ANSWER}`,
    text: 'Thinking…\nThe user wants a title. I should use "add".\n\n**Answer:**\nA title.',
    scenes: MEANT,
  },
  'an answer in tags, after a scratchpad': {
    reply: `<scratchpad>\nidea\n</scratchpad>\n<answer>\n${ANSWER}\n</answer>`,
    text: 'A title.',
    scenes: MEANT,
  },
};
