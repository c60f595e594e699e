import { clampDuration } from '~/core/scene/format';
import { MONO_STACK, SANS_STACK, SERIF_STACK } from '../designs/design';
import { readDuration } from '../read/duration';
import { wholeTenths } from '../tenths';
import type { Change, Reading } from './change';
import { findField, replaceLiteral } from './constants';

function cut(message: string, match: RegExpExecArray): string {
  return `${message.slice(0, match.index)} ${message.slice(match.index + match[0].length)}`.trim();
}

/** How strongly a comparative is meant: "a bit", plain, "much". */
function strength(message: string): number {
  if (/\b(?:a (?:little )?bit|slightly|a little|somewhat)\b/i.test(message)) return 0.5;
  return /\b(?:much|a lot|way|far|very|twice|double|half)\b/i.test(message) ? 2 : 1;
}

const round = (value: number) => Math.round(value * 100) / 100;

/** Reads "slower", "faster", "speed it up": the same motion, stretched with the scene's length. */
export function readSpeed(message: string, fps: number): Reading {
  const match =
    /\b(?:(slower|slow(?:ly)?(?: it)?(?: down)?|calmer|more slowly)|(faster|quicker|speed(?: it| this)? up|snappier|more quickly))\b/i.exec(
      message,
    );
  if (!match) return { changes: [], rest: message };
  const factor = 1.4 ** (strength(message) * (match[1] ? -1 : 1));
  const change: Change = {
    done: match[1] ? 'the motion is slower' : 'the motion is faster',
    apply: ({ code, frames }) => {
      const place = findField(code, 'TIMING', 'speed');
      if (typeof place?.value !== 'number') return { missing: 'TIMING.speed' };
      const speed = Math.min(8, Math.max(0.1, round(place.value * factor)));
      return {
        code: replaceLiteral(code, place, speed),
        frames: wholeTenths(frames / factor, fps),
      };
    },
  };
  return { changes: [change], rest: cut(message, match) };
}

/** Reads "bigger text", "make the title smaller". */
export function readSize(message: string): Reading {
  const match =
    /\b(?:(bigger|larger|big|huge|increase the (?:font|text)(?: size)?)|(smaller|tinier|small|reduce the (?:font|text)(?: size)?))\b(?:\s+(?:text|font|letters|title|type|font size))?/i.exec(
      message,
    );
  if (!match) return { changes: [], rest: message };
  const factor = 1.25 ** (strength(message) * (match[1] ? 1 : -1));
  const change: Change = {
    done: match[1] ? 'the text is bigger' : 'the text is smaller',
    apply: ({ code, frames }) => {
      const place = findField(code, 'STYLE', 'textScale');
      if (typeof place?.value !== 'number') return { missing: 'STYLE.textScale' };
      const scale = Math.min(3, Math.max(0.3, round(place.value * factor)));
      return { code: replaceLiteral(code, place, scale), frames };
    },
  };
  return { changes: [change], rest: cut(message, match) };
}

/** Reads "use a serif font", "typewriter font". */
export function readFont(message: string): Reading {
  const match =
    /\b(?:(sans[\s-]?serif|modern|clean)|(serif|classic|elegant)|(mono(?:space)?d?|typewriter|code))\s*(?:font|type(?:face)?|letters)?\b/i.exec(
      message,
    );
  if (!match || !/\b(?:font|serif|typeface|letters|typewriter|mono)/i.test(match[0]))
    return { changes: [], rest: message };
  const [stack, words] = match[1]
    ? [SANS_STACK, 'a sans serif']
    : match[2]
      ? [SERIF_STACK, 'a serif']
      : [MONO_STACK, 'a typewriter face'];
  const change: Change = {
    done: `the font is ${words}`,
    apply: ({ code, frames }) => {
      const place = findField(code, 'STYLE', 'font');
      return typeof place?.value === 'string'
        ? { code: replaceLiteral(code, place, stack), frames }
        : { missing: 'STYLE.font' };
    },
  };
  return { changes: [change], rest: cut(message, match) };
}

export type LengthReading = Reading & {
  /** Frames for all scenes together, when the message speaks of the whole video. */
  total: number | null;
};

/** Reads "make it 3 seconds", "90 frames", "shorter", "longer". */
export function readLength(message: string, fps: number): LengthReading {
  const { duration, rest } = readDuration(message, fps);
  if (duration) {
    const whole =
      duration.scope === 'total' || /\b(?:video|film|movie|everything)\b/i.test(message);
    if (whole && duration.scope !== 'each') return { changes: [], rest, total: duration.frames };
    const frames = clampDuration(duration.frames);
    const seconds = round(frames / fps);
    return {
      changes: [
        {
          done: `it lasts ${seconds} ${seconds === 1 ? 'second' : 'seconds'}`,
          apply: (draft) => ({ ...draft, frames }),
        },
      ],
      rest,
      total: null,
    };
  }
  const match =
    /\b(?:(shorter|shorten(?: it)?|half (?:as long|(?:the|its) length))|(longer|lengthen(?: it)?|extend(?: it)?|twice as long|double (?:the|its) length))\b/i.exec(
      message,
    );
  if (!match) return { changes: [], rest: message, total: null };
  const exact = /^(?:half|twice|double)/i.test(match[0]);
  const factor = (exact ? 2 : 1.4 ** strength(message)) ** (match[1] ? -1 : 1);
  return {
    changes: [
      {
        done: match[1] ? 'it is shorter' : 'it is longer',
        apply: (draft) => {
          const frames = draft.frames * factor;
          return { ...draft, frames: exact ? clampDuration(frames) : wholeTenths(frames, fps) };
        },
      },
    ],
    rest: cut(message, match),
    total: null,
  };
}
