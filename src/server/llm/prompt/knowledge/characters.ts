import { type Topic, wordPattern } from './topic';

export const CHARACTERS: Topic = {
  name: 'characters',
  words: wordPattern(`
    character*, mascot*, people, person, persons, man, woman, boy*, girl*, kid, kids, child, children, robot*, animal*, cat, cats, dog, dogs, bird*, monster*, cartoon*, avatar*, face, faces, walk, walks, walking, waves, waving, dance, dances, dancing
    figur, figuren, maskottchen*, mensch, menschen, mann, frau, kinder, roboter*, tier, tiere, katze*, hund, hunde, vogel, vögel, gesicht*, tanzt, läuft, winkt
    personaje*, mascota*, hombre*, mujer*, niño*, niña*, animales, gato*, perro*, pájaro*, cara, caras, camina*, baila*, saluda*
  `),
  text: `Build a figure from few round shapes in one SVG with groups that turn around joints: <g transform={\`translate(x y) rotate(\${angle})\`}> with the joint at 0 0; body, head, two upper and two lower limbs. One outline weight or none, three colours, big head. Motion comes from sines of one phase t = frame / fps * Math.PI * 2: a walk swings legs ±28° and arms ∓22° with the body bobbing at twice the rate, feet below the hip on the ground; breathing is 1.5 % of scale; a blink closes the eyes for 4 frames every 70. Squash before a jump and stretch in it, keeping the volume. Anticipate every move by 4 frames against its direction, and let hair, ears and tails follow 3 frames late. A face is two eyes, brows and a mouth path between two shapes by interpolate.`,
};
