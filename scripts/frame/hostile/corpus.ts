import type { Attack } from './attack';
import { api } from './attacks/api';
import { code } from './attacks/code';
import { css } from './attacks/css';
import { devices } from './attacks/devices';
import { elements } from './attacks/elements';
import { frames } from './attacks/frames';
import { hints } from './attacks/hints';
import { userInterface } from './attacks/interface';
import { lasting } from './attacks/lasting';
import { load } from './attacks/load';
import { messages } from './attacks/messages';
import { navigation } from './attacks/navigation';
import { neighbours } from './attacks/neighbours';
import { parentAccess } from './attacks/parent';
import { requests } from './attacks/requests';
import { storage } from './attacks/storage';
import { webrtc } from './attacks/webrtc';

/** Every attack, in the order in which the scenes stand in the project. */
export const CORPUS: readonly Attack[] = [
  ...storage,
  ...parentAccess,
  ...api,
  ...requests,
  ...css,
  ...elements,
  ...hints,
  ...code,
  ...frames,
  ...webrtc,
  ...devices,
  ...messages,
  ...neighbours,
  ...userInterface,
  ...navigation,
  ...load,
  ...lasting,
];

/** The attack of that name. Throws when there is none. */
export function attackOf(name: string): Attack {
  const attack = CORPUS.find((each) => each.name === name);
  if (!attack) throw new Error(`No attack is called ${name}.`);
  return attack;
}

/** Attacks that can run beside each other, one scene after the other. */
export const QUIET = CORPUS.filter(({ alone, lasting }) => !alone && !lasting);
/** Attacks on the page itself, or that end their guest. */
export const ALONE = CORPUS.filter(({ alone, busy }) => alone && !busy);
export const BUSY = CORPUS.filter(({ busy }) => busy);
export const FLOODS = CORPUS.filter(({ flood }) => flood);
export const LASTING = CORPUS.filter((attack) => attack.lasting);
