import type { PageData } from './page-data';
import type { Poster } from './player-markup';

/** What the page of a shared video says. */
export type VideoPage = {
  kind: 'share' | 'embed';
  title: string;
  /** Who made it; null where nobody is to be named. */
  author: string | null;
  description: string;
  width: number;
  height: number;
  poster: Poster | null;
  /** There is no scene just now. */
  isEmpty: boolean;
  playerUrl: string;
  data: PageData;
  /** Absolute addresses for programs that show links; `movie` is an MP4, where there is one. */
  links: {
    page: string;
    embed: string;
    oembed: string;
    image: string | null;
    movie: string | null;
  };
  /** Where a visitor may take a copy; null where the owner does not allow it. */
  copyUrl: string | null;
  homeUrl: string;
};
