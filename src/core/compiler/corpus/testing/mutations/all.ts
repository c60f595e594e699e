import { jsxAttributes } from './jsx-attributes';
import { jsxTags } from './jsx-tags';
import { modulesExports } from './modules-exports';
import { modulesImports } from './modules-imports';
import { modulesSpecifiers } from './modules-specifiers';
import type { Mutation } from './mutation';
import { namesDeclarations } from './names-declarations';
import { namesUses } from './names-uses';
import { runTime } from './run-time';
import { syntaxBrackets } from './syntax-brackets';
import { syntaxPunctuation } from './syntax-punctuation';
import { syntaxStrings } from './syntax-strings';
import { syntaxTypescript } from './syntax-typescript';
import { truncation } from './truncation';
import { wrappingCharacters } from './wrapping-characters';
import { wrappingEncodings } from './wrapping-encodings';
import { wrappingFences } from './wrapping-fences';
import { wrappingLines } from './wrapping-lines';

/** Every planned kind of corruption, family by family. */
export const MUTATIONS: readonly Mutation[] = [
  ...wrappingFences,
  ...wrappingEncodings,
  ...wrappingLines,
  ...wrappingCharacters,
  ...modulesImports,
  ...modulesSpecifiers,
  ...modulesExports,
  ...namesDeclarations,
  ...namesUses,
  ...syntaxPunctuation,
  ...syntaxBrackets,
  ...syntaxStrings,
  ...syntaxTypescript,
  ...jsxTags,
  ...jsxAttributes,
  ...truncation,
  ...runTime,
];
