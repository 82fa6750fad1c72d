/** What can be wrong with a file that a person wrote: codes with typed arguments. `problem-wording.ts` has the words. */
import type { FigureProblem } from './check-figure.ts';
import type { QuantityFault, QuantityName } from './quantity.ts';

type WithoutPath<T> = T extends unknown ? Omit<T, 'path'> : never;
type Code<C extends string, A> = C extends unknown ? { readonly code: C; readonly args: A } : never;

/** A mapping of the format by the name a person knows it under: "a step", "the pace". */
export type ShapeName = string;

/** What is wrong, without the place. Arguments carry the file's own text: nothing of it is safe to show as it is. */
export type Complaint =
  // The bytes and the YAML.
  | Code<'too-large', { readonly bytes: number; readonly most: number }>
  | Code<'not-utf8', object>
  | Code<'control-letter', { readonly letter: string }>
  | Code<'empty-file', object>
  | Code<'several-documents', object>
  | Code<'not-yaml', { readonly reason: YamlReason }>
  | Code<'yaml-feature', { readonly feature: 'anchor' | 'alias' | 'tag' | 'directive' }>
  | Code<'duplicate-key', { readonly key: string }>
  // The shape.
  | Code<
      'unknown-key',
      { readonly key: string; readonly shape: ShapeName; readonly known: readonly string[]; readonly empty: boolean }
    >
  | Code<'missing-key', { readonly key: string; readonly shape: ShapeName }>
  | Code<'wrong-type', { readonly expected: Expected; readonly found: unknown; readonly shape?: ShapeName }>
  | Code<'unknown-word', { readonly found: unknown; readonly known: readonly string[] }>
  | Code<QuantityFault, { readonly quantity: QuantityName; readonly found: unknown }>
  | Code<'other-format', { readonly found: unknown }>
  | Code<'text-length', { readonly length: number; readonly most: number }>
  | Code<'list-length', { readonly length: number; readonly most: number }>
  | Code<'not-a-name', { readonly found: string }>
  | Code<'not-a-window', { readonly found: string }>
  | Code<'window-upside-down', { readonly found: string }>
  | Code<'not-a-language', { readonly found: string }>
  | Code<'not-an-address', { readonly found: string }>
  /** `place` is the path within the figure. */
  | Code<'not-as-in-a-figure', { readonly place: Path }>
  | Code<'figure-pose-name', { readonly found: string }>
  // What the shape cannot say.
  /** `names`: all that the known ones are called, each with its id. */
  | Code<
      'unknown-exercise',
      { readonly found: string; readonly known: readonly string[]; readonly names: ReadonlyMap<string, string> }
    >
  | Code<'no-work', object>
  | Code<'two-works', { readonly key: string; readonly other: string }>
  | Code<'needs-key', { readonly key: string; readonly needed: readonly string[] }>
  | Code<'not-together', { readonly key: string; readonly other: string }>
  | Code<'rounds-in-rounds', object>
  | Code<'no-easier-form', { readonly exercise: string }>
  | Code<'unknown-pose', { readonly found: string; readonly exercise: string; readonly known: readonly string[] }>
  | Code<'too-long', { readonly totalMs: number; readonly mostMs: number }>
  | WithoutPath<FigureProblem>
  | Code<'more-problems', { readonly count: number }>
  // What is allowed but odd.
  | Code<'title-minutes', { readonly saidMs: number; readonly plannedMs: number }>
  | Code<'sides-missing', { readonly exercise: string }>
  | Code<'uneven-turns', { readonly turns: number }>
  | Code<'sides-needless', { readonly exercise: string; readonly sides: string }>
  | Code<'same-step', object>
  | Code<'cold-too-soon', { readonly everyMs: number; readonly leastMs: number }>
  | Code<'long-heat', { readonly forMs: number; readonly mostMs: number }>
  | Code<'figure-one-side', { readonly exercise: string; readonly pose: string }>
  | Code<'long-hold', { readonly holdMs: number; readonly mostMs: number }>
  | Code<'source-missing', object>;

export type Expected = 'text' | 'list' | 'mapping' | 'number' | 'true or false';

/** The ways in which a file is not YAML that are worth a sentence of their own. */
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
  | 'escape'
  | 'depth'
  | 'complex-key'
  | 'other';

/** Keys and indexes that lead to a place in the document. */
export type Path = readonly (string | number)[];

/** Offsets into the text, the end not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A complaint about the value at a path, or about its key. */
export type PathComplaint = Complaint & { readonly path: Path; readonly part: 'key' | 'value' };

/** A complaint about a stretch of the text. */
export type SpanComplaint = Complaint & { readonly span: Span };

/** One thing wrong with a file, and where. Lines and columns count from 1, columns in UTF-16 units as editors do. */
export type Problem = Complaint & {
  readonly severity: 'error' | 'warning';
  readonly line: number;
  readonly column: number;
  /** Length of what is wrong within its line, at least 1. */
  readonly length: number;
};

/** A file as it came: its name as the person would say it, and its bytes. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}
