/** Routines of other programs: what an importer is given, what it reads, and what can be wrong. */
import type { ForeignRoutine } from './foreign-routine.ts';

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
