/** The interface of an importer: the document that it gets, the routines that it returns, and what can be wrong. */
import type { Position, Side } from '../routine/routine.ts';

/** A program whose routines can be imported. */
export interface RoutineImporter {
  /** Its name. */
  readonly program: string;
  /** Its files, as `import --help` names them. */
  readonly files: string;
  /** The routines of a file; `undefined` where the file is not of this program. */
  read(document: ForeignDocument, wanted: WantedLanguages): readonly ForeignRoutine[] | ImportFault | undefined;
}

/** Languages that a person reads, the best one first, as in the routine format; for files that have several. */
export type WantedLanguages = readonly string[];

/** A file as elements of XML, values of JSON, or lines of text. */
export type ForeignDocument =
  | { readonly kind: 'xml'; readonly root: XmlElement; readonly lost: readonly string[] }
  | { readonly kind: 'json'; readonly value: unknown; readonly lost: readonly string[] }
  | { readonly kind: 'text'; readonly text: string; readonly lost: readonly string[] };

export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Its own text, without that of its children. */
  readonly text: string;
}

/** Why a file could not be imported. Its texts are from the file, and must be escaped when shown. */
export type ImportFault =
  | { readonly code: 'archive' }
  | { readonly code: 'not-text' }
  | { readonly code: 'broken'; readonly language: 'XML' | 'JSON'; readonly line?: number; readonly column?: number }
  | { readonly code: 'too-deep'; readonly max: number }
  | { readonly code: 'too-many'; readonly max: number }
  | { readonly code: 'unknown-program'; readonly known: readonly string[] }
  | { readonly code: 'sheet-too-large'; readonly known: readonly string[]; readonly maxBytes: number }
  /** A file of `program` that lacks something required. */
  | { readonly code: 'other-shape'; readonly program: string; readonly place: string }
  | { readonly code: 'nothing-in-it'; readonly program: string };

/** What the routines of other programs have in common: exercises and breaks with their seconds. */
export interface ForeignRoutine {
  /** Absent where the file has none. */
  readonly title?: string;
  /** The program's name. */
  readonly program: string;
  /** The language of the texts, as in the routine format; absent for English. */
  readonly language?: string;
  /** Other languages that all of it has. */
  readonly otherLanguages?: readonly string[];
  readonly steps: readonly ForeignStep[];
  /** What could not be carried over so far, a sentence each. */
  readonly lost: readonly string[];
}

export type ForeignStep = ForeignInnerStep | ForeignRounds;

export type ForeignInnerStep = ForeignExercise | ForeignBreak;

export interface ForeignExercise {
  readonly kind: 'exercise';
  readonly name: string;
  /** Absent where the program does not know it. */
  readonly position?: Position;
  readonly how: readonly string[];
  readonly work: ForeignWork;
  /** Absent where it has no sides, or is one side of a pair that is not merged yet. */
  readonly sides?: ForeignSides;
  /** The time to get ready for it, where the program has one. */
  readonly readySeconds?: number;
}

export interface ForeignSides {
  readonly kind: 'each' | 'alternate';
  readonly startSide: Side;
  /** The time between the two sides, where the program has one. */
  readonly switchSeconds?: number;
}

/** A hold, or several positions in turn; `reps` times. */
export type ForeignWork =
  | { readonly kind: 'hold'; readonly seconds: number; readonly reps: number }
  | { readonly kind: 'positions'; readonly seconds: readonly number[]; readonly reps: number };

interface ForeignBreak {
  readonly kind: 'break';
  readonly seconds: number;
}

interface ForeignRounds {
  readonly kind: 'rounds';
  readonly rounds: number;
  readonly steps: readonly ForeignInnerStep[];
}
