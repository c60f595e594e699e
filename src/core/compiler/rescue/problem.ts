import { type ParserOptions, parse } from '@babel/parser';
import { NO_HEAD } from './head';
import { withoutTypeArguments } from './type-arguments';

/** Where a text stops being a TSX module, and what the parser says of it. */
export type Problem = {
  /** Offset of the token that does not fit, in UTF-16 units. */
  at: number;
  /** 1-based. */
  line: number;
  /** 1-based. */
  column: number;
  /** The parser's sentence without its position. */
  message: string;
  /** Babel's stable name of the problem, e.g. `UnexpectedToken`. */
  code: string;
};

const OPTIONS: ParserOptions = {
  sourceType: 'module',
  errorRecovery: true,
  allowAwaitOutsideFunction: true,
  plugins: [
    'typescript',
    'jsx',
    'decorators',
    'decoratorAutoAccessors',
    'explicitResourceManagement',
  ],
};

/** Recovered problems that the light half repairs by itself, or that emitting makes go away. */
const HARMLESS =
  /^(?:VarRedeclaration|Duplicate|ModuleExportUndefined|.*Accessor|Abstract|Declare|Enum|.*Modifier|.*TypeParameter|.*Signature|.*Namespace|.*Overload|UnexpectedTypeAnnotation|Readonly|Override|Optional|.*Parameter(?:Property|Modifiers)|ConstructorHas|Private|InvalidDecorator|.*Decorator|Import(?:Type|Alias)|Type(?:Import|Annotation)|Strict|Illegal(?:BreakContinue|Return)|UnexpectedReservedWord|AwaitNotInAsync|MixingCoalesce|InvalidEscapeSequence|RestTrailingComma|DeclarationMissing|UnexpectedTokenUnaryExp|ParamDupe|ImportAttributesUseAssert)/;

/** What stands in the way of reading a text, and about how many characters were read to find it. */
export type Finding = { problem: Problem | null; read: number };

/** The first problem that keeps `text` from being read, or null. Never throws. */
export function firstProblem(text: string): Problem | null {
  return findProblem(text).problem;
}

/**
 * Finds the first problem of a text.
 * @param head read instead of what stands before its cut, which is known to be whole
 */
export function findProblem(text: string, head = NO_HEAD): Finding {
  const { problem, read } = findInModule(withoutTypeArguments(head.text + text.slice(head.cut)));
  if (!problem || head.cut === 0) return { problem, read };
  const at = Math.max(0, problem.at - head.text.length + head.cut);
  const lines = (part: string) => part.split('\n').length;
  const line = problem.line - lines(head.text) + lines(text.slice(0, head.cut));
  return { problem: { ...problem, at, line }, read };
}

/** The very first problem; behind one that does no harm reading goes on with recovery. */
function findInModule(text: string): Finding {
  const first = thrownBy(() => void parse(text, { ...OPTIONS, errorRecovery: false }));
  if (!first) return { problem: null, read: text.length };
  if (!HARMLESS.test(first.code)) return { problem: first, read: first.at };
  let recovered: Problem[] = [];
  const fatal = thrownBy(() => {
    recovered = (parse(text, OPTIONS).errors ?? []).map(problemOf);
  });
  const harmful = recovered.filter(({ code }) => !HARMLESS.test(code));
  // A recovered problem costs the parser a stack trace each.
  const read = 2 * text.length + 100 * recovered.length;
  return { problem: fatal ?? harmful.sort((a, b) => a.at - b.at)[0] ?? null, read };
}

function thrownBy(work: () => void): Problem | null {
  try {
    work();
    return null;
  } catch (thrown) {
    return problemOf(thrown);
  }
}

function problemOf(thrown: unknown): Problem {
  const error: object = typeof thrown === 'object' && thrown !== null ? thrown : {};
  const loc: unknown = Reflect.get(error, 'loc');
  const place: object = typeof loc === 'object' && loc !== null ? loc : {};
  const numberOf = (value: unknown) => (typeof value === 'number' ? value : 0);
  const message = String(Reflect.get(error, 'message') ?? '');
  return {
    at: numberOf(Reflect.get(error, 'pos')),
    line: numberOf(Reflect.get(place, 'line')) || 1,
    column: numberOf(Reflect.get(place, 'column')) + 1,
    message: message.replace(/\s*\(\d+:\d+\)\s*$/, ''),
    code: String(Reflect.get(error, 'reasonCode') ?? ''),
  };
}
