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

/**
 * The first problem that keeps `text` from being read, or null. Never throws.
 * @param head read instead of what stands before its cut, which is known to be whole
 */
export function firstProblem(text: string, head = NO_HEAD): Problem | null {
  const problem = problemOfModule(withoutTypeArguments(head.text + text.slice(head.cut)));
  if (!problem || head.cut === 0) return problem;
  const at = Math.max(0, problem.at - head.text.length + head.cut);
  const lines = (part: string) => part.split('\n').length;
  return { ...problem, at, line: problem.line - lines(head.text) + lines(text.slice(0, head.cut)) };
}

/** The very first problem; behind one that does no harm reading goes on with recovery. */
function problemOfModule(text: string): Problem | null {
  const first = thrownBy(() => void parse(text, { ...OPTIONS, errorRecovery: false }));
  if (!first || !HARMLESS.test(first.code)) return first;
  let recovered: Problem[] = [];
  const fatal = thrownBy(() => {
    recovered = (parse(text, OPTIONS).errors ?? []).map(problemOf);
  });
  const harmful = recovered.filter(({ code }) => !HARMLESS.test(code));
  return fatal ?? harmful.sort((a, b) => a.at - b.at)[0] ?? null;
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
