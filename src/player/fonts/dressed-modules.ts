import type { SceneModules } from '../module-table';
import { type Call, callOf } from '../tolerance/call';
import { isRecord } from '../tolerance/records';
import { createDresser, type Dresser } from './dresser';
import type { Typography } from './scene-fonts';

/** React's ways to make an element, each with its `type` and `props` first. */
const MAKERS = ['createElement', 'cloneElement'];
const JSX = ['jsx', 'jsxs'];

/**
 * Modules whose elements and measures are set in the bundled fonts: a scene's stacks become
 * those that every machine draws alike, and what they need is noted.
 *
 * @param tell hears of each font that does not exist here, at every use
 */
export function setInFonts(
  modules: SceneModules,
  fonts: Typography,
  tell: (sentence: string) => void,
): SceneModules {
  const dresser = createDresser(fonts, tell);
  const wrap = (specifier: string, names: readonly string[], dress: Dress) => {
    const module = modules[specifier];
    return module ? { [specifier]: { ...module, ...wrapped(module, names, dress) } } : {};
  };
  return {
    ...modules,
    ...wrap('react', MAKERS, (make) => element(make, dresser)),
    ...wrap('react/jsx-runtime', JSX, (make) => jsx(make, dresser)),
    ...wrap('react/jsx-dev-runtime', [...JSX, 'jsxDEV'], (make) => jsx(make, dresser)),
    ...wrap('@remotion/layout-utils', MEASURES, (measure) => measured(measure, dresser)),
  };
}

type Dress = (real: Call) => Call;

function wrapped(module: object, names: readonly string[], dress: Dress): Record<string, Call> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const real = callOf(module, name);
      return real ? [[name, dress(real)] as const] : [];
    }),
  );
}

function element(make: Call, { props: dress, children: note }: Dresser): Call {
  return (given, props, ...children) => {
    // `cloneElement` has the element in the type's place.
    const type = isRecord(given) && 'type' in given && 'props' in given ? given.type : given;
    return make(given, isRecord(props) ? dress(type, props) : props, ...note(type, children));
  };
}

function jsx(make: Call, { props: dress }: Dresser): Call {
  return (type, props, ...more) =>
    make(type, isRecord(props) ? dress(type, props) : props, ...more);
}

/** Functions of `@remotion/layout-utils`, whose options hold `fontFamily` as a tag's props do. */
const MEASURES = ['measureText', 'fitText', 'fitTextOnNLines', 'fillTextBox'];

/** A text is measured in the font that it is drawn with. */
function measured(measure: Call, { props: dress }: Dresser): Call {
  return (options, ...more) =>
    measure(isRecord(options) ? dress('text', options) : options, ...more);
}
