import { expect, it } from 'vitest';
import { cpuMs } from '~/core/testing/cpu-ms';
import { chooseKnowledge } from './choose-knowledge';

const names = (message: string, scene?: string) =>
  chooseKnowledge(message, scene).map(({ name }) => name);

it.each([
  ['Kinetic typography that says "Ship it" word by word', ['typography']],
  ['A bar chart of our sales: north 12, south 30, west 8', ['charts']],
  ['Animated pie chart, 40 % coffee, 60 % tea', ['charts', 'data']],
  ['Show how our revenue grew from 2 to 9 million, with a counter', ['data']],
  [
    'A phone mock-up with a chat app, a notification slides in',
    ['interface mock-ups', 'transitions'],
  ],
  ['Landing page hero with a cursor clicking the button', ['interface mock-ups']],
  ['Crossfade between the scenes', ['transitions']],
  ['An Instagram reel about our coffee, vertical', ['social formats']],
  ['TikTok ad for running shoes with a strong hook', ['social formats']],
  ['A little robot walks in and waves', ['characters']],
  ['Two cats dancing under the moon', ['characters']],
  ['A timeline with five milestones of our company', ['data']],
  ['Ein Balkendiagramm mit Umsatz pro Jahr', ['charts', 'data']],
  ['Ein Titel mit großer Schrift: „Hallo Welt“', ['typography']],
  ['Überblende zwischen den Szenen', ['transitions']],
  ['Eine Handy-Oberfläche mit Benachrichtigung', ['interface mock-ups']],
  ['Hochformat für Instagram, ein Roboter winkt', ['social formats', 'characters']],
  ['Ein Hund läuft über eine Wiese', ['characters']],
  ['Zähle die Zahlen bis 100 Prozent hoch', ['data']],
  ['Un gráfico de barras con las ventas por año', ['charts']],
  ['Una transición suave entre las escenas', ['transitions']],
  ['Un personaje que camina y saluda', ['characters']],
  ['Pantalla de móvil con una notificación', ['interface mock-ups']],
  ['Título grande con tipografía elegante', ['typography']],
  ['Make it blue', []],
  ['Slower, please', []],
  ['A sunrise over the sea', []],
  ['Mach den Hintergrund dunkler', []],
  ['', []],
])('for “%s” it brings %j', (message, expected) => {
  expect(names(message)).toEqual(expected);
});

it('brings three at most, those with the most words first', () => {
  const message =
    'A vertical reel for Instagram and TikTok: a phone app with a chat, a bar chart, a dancing robot, data, a headline, crossfade';
  expect(names(message)).toEqual(['social formats', 'interface mock-ups', 'characters']);
});

it('does not read what shall be shown', () => {
  expect(names('Show "Our app has a chart of data"')).toEqual([]);
});

it('knows from the scene in view what “it” is', () => {
  expect(names('Make it slower', 'Revenue bar chart')).toEqual(['charts', 'data']);
});

it('reads 20,000 characters of anything in no time', () => {
  expect(cpuMs(() => chooseKnowledge('app '.repeat(5_000)))).toBeLessThan(200);
});
