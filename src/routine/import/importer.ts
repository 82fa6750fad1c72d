/** Routines of other programs: what an importer is given, what it reads, and what can be wrong. */
import type { Position, Side } from '../routine.ts';

/** A program whose routines can be brought along. */
export interface RoutineImporter {
  /** Its name, as a person knows it. */
  readonly program: string;
  /** The routines of a file; `undefined` where the file is none of this program's. */
  read(document: ForeignDocument): readonly ForeignRoutine[] | ImportFault | undefined;
}

/** A file as elements of XML, or values of JSON. */
export type ForeignDocument =
  | { readonly kind: 'xml'; readonly root: XmlElement; readonly lost: readonly string[] }
  | { readonly kind: 'json'; readonly value: unknown; readonly lost: readonly string[] };

export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** The letters right within it, those of its children not among them. */
  readonly text: string;
}

/** Why a file could not be brought along. Texts in it are foreign. */
export type ImportFault =
  | { readonly code: 'archive' }
  | { readonly code: 'not-text' }
  | { readonly code: 'broken'; readonly language: 'XML' | 'JSON'; readonly line?: number; readonly column?: number }
  | { readonly code: 'too-deep'; readonly max: number }
  | { readonly code: 'unknown-program'; readonly known: readonly string[] }
  /** A file of `program` that lacks something which all of them have. */
  | { readonly code: 'other-shape'; readonly program: string; readonly place: string }
  | { readonly code: 'nothing-in-it'; readonly program: string };

export interface ForeignRoutine {
  readonly title: string;
  /** The program's name. */
  readonly program: string;
  /** Of the texts, as the routine format writes it; absent for English. */
  readonly language?: string;
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
  /** Absent where it has no sides, or is one side of a pair that is not yet found. */
  readonly sides?: ForeignSides;
  /** Time to get ready for it, where the program has such a time. */
  readonly readySeconds?: number;
}

export interface ForeignSides {
  readonly kind: 'each' | 'alternate';
  readonly startSide: Side;
  /** The time between the two sides, where the program has one. */
  readonly switchSeconds?: number;
}

/** A hold, or positions that follow each other; `reps` times. */
export type ForeignWork =
  | { readonly kind: 'hold'; readonly seconds: number; readonly reps: number }
  | { readonly kind: 'positions'; readonly seconds: readonly number[]; readonly reps: number };

export interface ForeignBreak {
  readonly kind: 'break';
  readonly seconds: number;
}

export interface ForeignRounds {
  readonly kind: 'rounds';
  readonly rounds: number;
  readonly steps: readonly ForeignInnerStep[];
}
