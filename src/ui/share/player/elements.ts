/** The element with this id; the page's text has them all. */
function find<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (found instanceof kind) return found;
  throw new Error(`The page has no ${id}.`);
}

/** The parts of the page that the player works with; see `playerMarkup`. */
export function pageElements() {
  const stage = find('stage', HTMLElement);
  const section = stage.closest('section');
  if (!section) throw new Error('The page has no place for the video.');
  return {
    section,
    stage,
    poster: find('poster', HTMLElement),
    press: find('press', HTMLButtonElement),
    curtain: find('curtain', HTMLElement),
    play: find('play', HTMLButtonElement),
    frozen: find('frozen', HTMLElement),
    card: find('card', HTMLElement),
    status: find('status', HTMLElement),
    toggle: find('toggle', HTMLButtonElement),
    position: find('position', HTMLInputElement),
    track: find('track', HTMLElement),
    done: find('done', HTMLElement),
    time: find('time', HTMLElement),
    loop: find('loop', HTMLButtonElement),
    mute: find('mute', HTMLButtonElement),
    full: find('full', HTMLButtonElement),
  };
}

export type PageElements = ReturnType<typeof pageElements>;
