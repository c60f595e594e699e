import type { ComponentType } from 'react';
import { ChartPoster } from './posters/chart-poster';
import { ChatPoster } from './posters/chat-poster';
import { CountdownPoster } from './posters/countdown-poster';
import { QuotePoster } from './posters/quote-poster';
import { ScenesPoster } from './posters/scenes-poster';
import { TitlePoster } from './posters/title-poster';

export type Example = { label: string; prompt: string; Poster: ComponentType };

/** Prompts to start from; together they show every kind of scene and all three formats. */
export const EXAMPLES: readonly Example[] = [
  {
    label: 'Kinetic title',
    prompt: 'A bold kinetic title that says “Made one frame at a time”, full of energy, 5 seconds',
    Poster: TitlePoster,
  },
  {
    label: 'Bar chart',
    prompt:
      'A bar chart for a business report, titled “New members per month”: January 120, February 180, March 260, April 410',
    Poster: ChartPoster,
  },
  {
    label: 'Quote, square',
    prompt:
      'A quote in a square 1:1 format, like a page of a book: “The details are not the details. They make the design.” by Charles Eames',
    Poster: QuotePoster,
  },
  {
    label: 'Countdown, vertical',
    prompt: 'A vertical 9:16 countdown from 5 to “Doors open”, neon colours of a night club',
    Poster: CountdownPoster,
  },
  {
    label: 'Chat',
    prompt:
      'A chat about a summer trip. Mia: Is the boat booked? Leo: It leaves on Friday. Mia: Then I start packing. Leo: Bring the camera.',
    Poster: ChatPoster,
  },
  {
    label: 'Three scenes',
    prompt:
      'Three scenes for an app: a logo reveal for “Northwind”, then a comparison of before (4 hours by hand) and after (2 minutes with Northwind), then a closing title “Try it today”',
    Poster: ScenesPoster,
  },
];
