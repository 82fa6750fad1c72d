/** What can be wrong with the bytes and the YAML of a file that a person wrote. */

/** Arguments contain text of the file, which must be escaped when shown. */
export interface YamlProblemArgs {
  readonly 'too-large': { readonly bytes: number; readonly max: number };
  readonly 'not-utf8': object;
  readonly 'control-letter': { readonly letter: string };
  readonly 'empty-file': object;
  readonly 'several-documents': object;
  readonly 'not-yaml': { readonly reason: YamlReason };
  readonly 'yaml-feature': { readonly feature: YamlFeature };
  readonly 'duplicate-key': { readonly key: string };
  readonly 'more-problems': { readonly count: number };
}

/** The syntax errors of YAML that have a message of their own. */
export type YamlReason =
  | 'tab'
  | 'indentation'
  | 'unclosed'
  | 'open-quote'
  | 'open-bracket'
  | 'comma'
  | 'colon'
  | 'colon-space'
  | 'hyphen-space'
  | 'colon-in-text'
  | 'brace-first'
  | 'escape'
  | 'depth'
  | 'complex-key'
  | 'other';

export type YamlFeature = 'anchor' | 'alias' | 'tag' | 'directive';
