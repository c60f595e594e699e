import { describe, expect, it } from 'vitest';
import { readPatch } from '~/core/edit/read-patch';
import { parseReply, replyText } from '~/core/reply/parse-reply';
import { directivesOf } from '~/core/reply/recorded/testing/read';
import { compose } from '../compose';
import type { ProjectState } from '../conversation';
import { writeReply } from '../reply';
import { respond } from '../respond';

const made = compose(
  '4 scenes: a title that says "Hello World", a list of fruit: apples, pears, plums, a bar chart: Q1 10, Q2 20, a quote "Less is more" by Mies',
);
const names = ['Hello', 'Fruit', 'Numbers', 'Mies'];
const project: ProjectState = {
  width: 1920,
  height: 1080,
  fps: 30,
  scenes: made.scenes.map((scene, index) => ({
    ...scene,
    name: names[index] ?? scene.name,
    number: index + 1,
    inView: index === 1,
  })),
};

/** What the parser finds in the answer. */
function answer(message: string, state = project) {
  const events = parseReply(writeReply(respond({ project: state, message })));
  return {
    directives: directivesOf(events),
    scenes: events.filter((event) => event.type === 'scene-end'),
    text: replyText(events),
  };
}

const TABLE: [message: string, ...directives: string[]][] = [
  ['delete scene 3', 'delete 3'],
  ['Please delete the last scene.', 'delete 4'],
  ['remove the second scene', 'delete 2'],
  ['delete this scene', 'delete 2'],
  ['get rid of the Numbers scene', 'delete 3'],
  ['delete scenes 2 and 4', 'delete 2', 'delete 4'],
  ['drop scenes 2-4', 'delete 2', 'delete 3', 'delete 4'],
  ['remove the first and third scene', 'delete 1', 'delete 3'],
  ['duplicate scene 1', 'duplicate 1'],
  ['make a copy of the last scene', 'duplicate 4'],
  ['copy it', 'duplicate 2'],
  ['move scene 3 to the front', 'move 3 1'],
  ['move the last scene to the beginning', 'move 4 1'],
  ['move scene 1 to the end', 'move 1 4'],
  ['move scene 4 to position 2', 'move 4 2'],
  ['move scene 1 after scene 3', 'move 1 3'],
  ['move the Mies scene before scene 2', 'move 4 2'],
  ['put scene 2 first', 'move 2 1'],
  ['make scene 4 the first one', 'move 4 1'],
  ['swap scenes 2 and 4', 'move 4 2', 'move 2 4'],
  ['reverse the order', 'move 4 1', 'move 3 2', 'move 2 3', 'move 1 4'],
  ['rename scene 2 to Big fruit', 'rename 2 Big fruit'],
  ['call the last scene "The end."', 'rename 4 The end.'],
  ['rename it to Fruit & more', 'rename 2 Fruit & more'],
  ['fade between the scenes', 'transition 2 fade -', 'transition 3 fade -', 'transition 4 fade -'],
  ['add a slide transition into scene 3', 'transition 3 slide -'],
  ['crossfade from scene 1 to scene 2 for 1 second', 'transition 2 fade 30'],
  ['wipe between all scenes', 'transition 2 wipe -', 'transition 3 wipe -', 'transition 4 wipe -'],
  ['remove the transitions', 'transition 2 cut -', 'transition 3 cut -', 'transition 4 cut -'],
  ['make scene 2 3 seconds', 'trim 2 90'],
  ['delete scene 2 and move scene 4 to the front', 'delete 2', 'move 4 1'],
  ['make scene 1 2 seconds and delete scene 3', 'trim 1 60', 'delete 3'],
];

describe('what needs no code', () => {
  it.each(TABLE)('%s', (message, ...directives) => {
    const found = answer(message);
    expect(found.directives).toEqual(directives);
    expect(found.scenes).toEqual([]);
    expect(found.text).toMatch(/^Done: /);
  });

  it.each([
    ['delete scene 9', /no scene 9.* 4 scenes/],
    ['move scene 7 to the front', /no scene 7/],
    ['fade into the first scene', /before the first scene/],
    ['delete the background scene thing', /changed nothing/],
    ['move the title to the left', /changed nothing/],
  ])('says so and changes nothing: %s', (message, said) => {
    const found = answer(message);
    expect(found.directives).toEqual([]);
    expect(found.scenes).toEqual([]);
    expect(found.text).toMatch(said);
  });

  it.each([
    'remove the subtitle',
    'fade in the title',
    'make the text slide in',
    'delete the author',
  ])('is not read into other wishes: %s', (message) => {
    expect(answer(message).directives).toEqual([]);
  });

  it('goes beside a change of code in one message', () => {
    const found = answer('delete scene 3 and make the title of scene 1 red');
    expect(found.directives).toEqual(['delete 3']);
    expect(found.scenes).toMatchObject([{ header: { intent: { kind: 'edit', scene: 1 } } }]);
    const [scene] = found.scenes;
    expect(readPatch(scene?.type === 'scene-end' ? scene.code : '')?.blocks).toHaveLength(1);
  });

  it('has no transition for a single scene', () => {
    const single = { ...project, scenes: project.scenes.slice(0, 1) };
    expect(answer('fade between the scenes', single).text).toMatch(/only one scene/);
  });

  it('is not done a second time when the reply was cut', () => {
    const reply = respond({ project, message: 'delete the last scene', arranged: true });
    expect(reply.directives).toEqual([]);
    expect(reply.text).toBe('That is done already.');
  });
});
