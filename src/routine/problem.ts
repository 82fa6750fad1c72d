/** What can be wrong with a file that a person wrote: codes with typed arguments. Their words are in `src/messages/`. */
import type { Figure, FigureLayer } from './figure.ts';
import type { QuantityFault, QuantityName } from './quantity.ts';

/** What can be wrong with its bytes and its YAML. Arguments contain text of the file, which must be escaped when shown. */
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

/** What can be wrong with keys and with the kinds of values under them. */
export interface ShapeProblemArgs {
  /** `empty`: the key has no value. */
  readonly 'unknown-key': {
    readonly key: string;
    readonly shape: ShapeName;
    readonly known: readonly string[];
    readonly empty: boolean;
  };
  readonly 'missing-key': { readonly key: string; readonly shape: ShapeName };
  readonly 'wrong-type': { readonly expected: ExpectedType; readonly found: unknown; readonly shape?: ShapeName };
  readonly 'unknown-word': { readonly found: unknown; readonly known: readonly string[] };
  readonly 'other-format': { readonly found: unknown };
  /** `known` is empty where nothing may stand in braces. */
  readonly 'unknown-placeholder': { readonly found: string; readonly known: readonly string[] };
  readonly 'text-length': { readonly length: number; readonly max: number };
  readonly 'list-length': { readonly length: number; readonly max: number };
  readonly 'not-a-name': { readonly found: string };
  readonly 'not-a-window': { readonly found: string };
  readonly 'inverted-window': { readonly found: string };
  readonly 'not-a-language': { readonly found: string };
  readonly 'not-an-address': { readonly found: string };
  readonly 'not-a-date': { readonly found: unknown };
  readonly 'not-a-week': { readonly found: string };
  readonly 'not-a-picture-name': { readonly found: string };
}

/** The mappings of the format. `exercises` are those of a routine's own, `sides` has a value for each side. */
export type ShapeName =
  | 'routine'
  | 'source'
  | 'pace'
  | 'exercise-step'
  | 'station'
  | 'tempo'
  | 'side-reps'
  | 'side-notes'
  | 'from-week'
  | 'week-changes'
  | 'break'
  | 'rounds'
  | 'pack'
  | 'again'
  | 'when'
  | 'exercise'
  | 'exercises'
  | 'easier-form'
  | 'caution'
  | 'figure'
  | 'pose'
  | 'sides'
  | 'configuration';

export type ExpectedType = 'text' | 'list' | 'mapping' | 'number' | 'true or false';

/** What can be wrong with a time or a number. `misplaced`: what belongs to another key, where that is known. */
export type QuantityProblemArgs = {
  readonly [F in QuantityFault]: {
    readonly quantity: QuantityName;
    readonly found: unknown;
    readonly misplaced?: MisplacedQuantity;
  };
};

/** What was written for a time or a number but belongs to another key. */
export type MisplacedQuantity =
  /** "3 x 8": sets and reps in one; `amount` is that of one set. */
  | { readonly kind: 'sets'; readonly sets: string; readonly amount: string }
  /** "5 x 10s" for a hold: `amount` is that of one rep. */
  | { readonly kind: 'reps'; readonly reps: string; readonly amount: string }
  /** "30s each side". */
  | { readonly kind: 'sides'; readonly amount: string }
  /** "3 breaths" for a hold. */
  | { readonly kind: 'breaths'; readonly breaths: string }
  /** "8 sec" for a number. */
  | { readonly kind: 'time' };

/** What can be wrong with steps whose shape is right. */
export interface StepProblemArgs {
  /** `names`: all names of the known exercises, each with its id. */
  readonly 'unknown-exercise': {
    readonly found: string;
    readonly names: ReadonlyMap<string, string>;
  };
  readonly 'no-work': object;
  readonly 'two-works': { readonly key: string; readonly other: string };
  readonly 'needs-key': { readonly key: string; readonly needed: readonly string[] };
  readonly 'not-together': { readonly key: string; readonly other: string };
  readonly 'rounds-in-rounds': object;
  readonly 'no-easier-form': { readonly exercise: string };
  /** `key`: where the side is named. Of an exercise, in its lines. */
  readonly 'side-unknown': { readonly key: 'note' | 'say' };
  readonly 'unknown-pose': { readonly found: string; readonly exercise: string; readonly known: readonly string[] };
  /** The last week is of all that follow, too. */
  readonly 'empty-weeks': { readonly from: number; readonly to: number };
  readonly 'too-long': { readonly totalMs: number; readonly maxMs: number };
  readonly 'too-many-steps': { readonly count: number; readonly max: number };
}

/** What can be wrong with a picture that is named. */
export interface PictureProblemArgs {
  /** The routine comes from standard input. */
  readonly 'picture-without-folder': object;
  readonly 'picture-missing': { readonly file: string; readonly folder: string };
  /** A link to another place, or no file with bytes of its own. */
  readonly 'picture-elsewhere': { readonly file: string };
  readonly 'picture-too-large': { readonly file: string };
  readonly 'picture-unreadable': { readonly file: string };
  readonly 'not-a-picture': { readonly file: string };
}

/** What can be wrong with a figure. */
export interface FigureProblemArgs {
  /** `place` is the path within the figure. */
  readonly 'not-as-in-a-figure': { readonly place: Path };
  readonly 'figure-pose-name': { readonly found: string };
  readonly 'figure-unknown-pose': { readonly pose: string; readonly known: readonly string[] };
  readonly 'figure-pose-circle': { readonly pose: string };
  readonly 'figure-two-origins': { readonly pose: string };
  readonly 'figure-instead-of-rest': object;
  readonly 'figure-start': { readonly pose: string; readonly start: string; readonly view: Figure['view'] };
  readonly 'figure-start-mirrored': { readonly pose: string; readonly start: string };
  readonly 'figure-missing-joint': { readonly pose: string; readonly joint: string };
  readonly 'figure-mat': { readonly view: Figure['view']; readonly numbers: number };
  readonly 'figure-order': { readonly layer: FigureLayer };
}

/** What is allowed but probably a mistake. */
export interface RoutineWarningArgs {
  readonly 'title-minutes': { readonly saidMs: number; readonly plannedMs: number };
  readonly 'sides-missing': { readonly exercise: string };
  readonly 'uneven-turns': { readonly turns: number };
  readonly 'sides-needless': { readonly exercise: string; readonly sides: string };
  readonly 'same-step': object;
  readonly 'cold-too-soon': { readonly everyMs: number; readonly minMs: number };
  readonly 'cold-close': { readonly minMs: number };
  readonly 'heat-often': { readonly packs: number; readonly perDay: number };
  readonly 'long-heat': { readonly forMs: number; readonly maxMs: number };
  readonly 'figure-one-side': { readonly exercise: string; readonly pose: string };
  readonly 'long-hold': { readonly holdMs: number; readonly maxMs: number };
  readonly 'source-missing': object;
}

export type ProblemArgs = YamlProblemArgs &
  ShapeProblemArgs &
  QuantityProblemArgs &
  StepProblemArgs &
  PictureProblemArgs &
  FigureProblemArgs &
  RoutineWarningArgs;

/** What is wrong, without the place. */
export type Complaint<Code extends keyof ProblemArgs = keyof ProblemArgs> = {
  readonly [C in Code]: { readonly code: C; readonly args: ProblemArgs[C] };
}[Code];

/** Keys and indexes that lead to a place in the document. */
export type Path = readonly (string | number)[];

/** A complaint about the value at a path, or about its key. */
export type PathComplaint = Complaint & { readonly path: Path; readonly part: 'key' | 'value' };

export function aboutKey(key: string, complaint: Complaint): PathComplaint {
  return { ...complaint, path: [key], part: 'key' };
}

export function aboutValue(path: Path, complaint: Complaint): PathComplaint {
  return { ...complaint, path, part: 'value' };
}

/** The same complaint with `path` in front of its own. */
export function within(path: Path, complaint: PathComplaint): PathComplaint {
  return { ...complaint, path: [...path, ...complaint.path] };
}

/** Offsets into the text, excluding the end. */
export interface SourceSpan {
  readonly start: number;
  readonly end: number;
}

/** A complaint about a span of the text. */
export type SpanComplaint = Complaint & { readonly span: SourceSpan };

/** One thing wrong with a file, and where. Lines and columns count from 1, columns in UTF-16 units, as in editors. */
export type Problem = Complaint & {
  readonly severity: 'error' | 'warning';
  readonly line: number;
  readonly column: number;
  /** Length of the marked part of the line, at least 1. */
  readonly length: number;
  /** What the person most likely meant, as it would be written in the file. Must be escaped when shown. */
  readonly nearest?: string;
};

/** A file to be read: its name for messages, and its bytes. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}
