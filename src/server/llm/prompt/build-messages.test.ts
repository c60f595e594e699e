import { expect, it } from 'vitest';
import { buildMessages, type PromptTurn } from './build-messages';

const project = { width: 1920, height: 1080, fps: 30, scenes: [] };
const said = (...turns: [PromptTurn['role'], string][]) =>
  turns.map(([role, content]) => ({ role, content }));

it('lets person and model take turns, whatever failed before', () => {
  const turns = said(
    ['assistant', 'The end of an exchange whose beginning is cut off.'],
    ['user', 'A red scene'],
    ['user', 'A blue scene'],
    ['assistant', 'Here it is.'],
    ['assistant', ' '],
    ['user', 'Slower'],
  );
  const { messages } = buildMessages(project, turns, 'Faster');
  expect(messages.map(({ role }) => role)).toEqual(['user', 'assistant', 'user']);
  expect(messages[0]?.content).toBe('A red scene\n\nA blue scene');
  expect(messages[2]?.content).toMatch(/^Slower\n\n<project .*<message>\nFaster\n<\/message>$/s);
});

it('begins a first message with the project', () => {
  const { messages } = buildMessages(project, [], 'A title');
  expect(messages).toHaveLength(1);
  expect(messages[0]?.content).toMatch(/^<project format="16:9"/);
});
