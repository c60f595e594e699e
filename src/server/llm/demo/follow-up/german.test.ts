import { expect, it } from 'vitest';
import { inEnglish } from './german';

it.each([
  ['mach den Titel blau', 'make the title blue'],
  ['Mach den Titel größer', 'make the title bigger'],
  ['mache den Hintergrund dunkel', 'make the background dark'],
  ['lösche Szene 2', 'delete scene 2'],
  ['tausche Szene 1 und 2', 'swap scene 1 and 2'],
  ['verschiebe die letzte Szene an den Anfang', 'move the last scene to the start'],
  ['füge eine Szene mit einem Zitat hinzu: ⟦0⟧', 'add a scene with a quote: ⟦0⟧'],
  ['ändere den Titel auf Die Welt', 'change the title to Die Welt'],
  ['ändere den Titel auf blau', 'change the title to blue'],
  ['mach es 3 Sekunden lang', 'make it 3 seconds long'],
])('“%s” is “%s”', (german, english) => {
  expect(inEnglish(german)).toBe(english);
});

it.each(['make the die roll', 'add a scene about Die Hard', 'change the text to Es geht', ''])(
  'leaves alone what is not German: %s',
  (message) => {
    expect(inEnglish(message)).toBe(message);
  },
);
