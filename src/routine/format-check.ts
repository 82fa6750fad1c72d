/** Checks a document against the format, and turns valibot's issues into complaints. */
import * as v from 'valibot';
import { choosable } from './choosable.ts';
import { figureSchema } from './figure-schema.ts';
import { type Expectation, expectedTypes, findExpectation, findUnsayable } from './format-fields.ts';
import { checkQuantity } from './meant-quantity.ts';
import { nearestWord } from './nearest-word.ts';
import type { Complaint, ExpectedType, Path, PathComplaint, ShapeName } from './problem.ts';
import { readWindow } from './quantity.ts';
import { isForbiddenKey } from './routine-name.ts';
import { findUnknownPlaceholder } from './routine-texts.ts';

type ShapeReading<T> =
  | { readonly output: T; readonly complaints?: undefined }
  | { readonly complaints: readonly PathComplaint[] };

/** The document as the format types it, or everything that is wrong with its shape. */
export function checkShape<S extends v.GenericSchema>(format: S, document: unknown): ShapeReading<v.InferOutput<S>> {
  const result = v.safeParse(format, document, { abortPipeEarly: true });
  const listed = [
    ...(result.issues ?? []).flatMap((issue) => listComplaints(format, issue)),
    ...listEmptyLists(document, []),
    ...listForbiddenKeys(document, []),
  ];
  const complaints = reportFigurePlacesOnce(listed);
  return complaints.length === 0 && result.success ? { output: result.output } : { complaints };
}

type Issue = v.BaseIssue<unknown>;

function listComplaints(format: v.GenericSchema, issue: Issue): readonly PathComplaint[] {
  const items = issue.path ?? [];
  const list = items.findIndex(({ type, input }) => type === 'object' && Array.isArray(input));
  if (list >= 0) {
    const holder = items.slice(0, list).map(({ key }) => key as string | number);
    return [{ ...wrongType('mapping', items[list]?.input, shapeAt(holder)), path: holder, part: 'value' }];
  }
  const path = items.map(({ key }) => key as string | number);
  const expectation = findExpectation(format, issue);
  const last = items.at(-1);
  if (last?.origin === 'key' && issue.kind === 'validation' && expectation === undefined) {
    return [{ code: 'figure-pose-name', args: { found: String(last.key) }, path, part: 'key' }];
  }
  if (last?.origin === 'key' && expectation?.kind !== 'name' && expectation?.kind !== 'week') {
    return listKeyComplaints(path.slice(0, -1), last.input, expectation, issue);
  }
  const part = last?.origin === 'key' ? 'key' : 'value';
  const complaint = expectation ? complaintAbout(issue.input, expectation, issue) : notAsInAFigure(path);
  return [{ ...complaint, path, part }];
}

/** A key that is missing or not known. valibot reports only the first unknown key of a mapping. */
function listKeyComplaints(
  path: Path,
  holder: unknown,
  expectation: Expectation | undefined,
  issue: Issue,
): readonly PathComplaint[] {
  if (Array.isArray(holder) || typeof holder !== 'object' || holder === null) {
    const shape = expectation?.kind === 'shape' ? expectation.shape : undefined;
    return [{ ...wrongType('mapping', holder, shape), path, part: 'value' }];
  }
  const { shape, known } = expectation?.kind === 'shape' ? expectation : findFigureShape(path);
  const unknown = Object.entries(holder).filter(([key]) => !known.includes(key));
  if (issue.expected === 'never') {
    return unknown.map(([key, value]) => ({
      code: 'unknown-key',
      args: { key, shape, known, empty: value === null },
      path: [...path, key],
      part: 'key',
    }));
  }
  const key = String(issue.path?.at(-1)?.key);
  // A misspelt key is one mistake: it is not missing as well.
  const isMisspelt = unknown.slice(0, maxMisspelt).some(([other]) => nearestWord(other, known) === key);
  return isMisspelt ? [] : [{ code: 'missing-key', args: { key, shape }, path, part: 'value' }];
}

/** In a mapping with more unknown keys, they are not misspelt. */
const maxMisspelt = 20;

function complaintAbout(found: unknown, expectation: Expectation, issue: Issue): Complaint {
  if (expectation.kind === 'no-rounds') {
    return { code: 'rounds-in-rounds', args: {} };
  }
  if (expectation.kind === 'quantity' && !isEmpty(found)) {
    const { quantity } = expectation;
    return checkQuantity(quantity, found) ?? { code: 'not-a-quantity', args: { quantity, found } };
  }
  if (expectation.kind === 'words' && !isEmpty(found)) {
    return { code: 'unknown-word', args: { found, known: expectation.known } };
  }
  if (expectation.kind === 'date' && !isEmpty(found) && isScalar(found)) {
    return { code: 'not-a-date', args: { found } };
  }
  if (expectation.kind === 'version' && !isEmpty(found)) {
    return { code: 'other-format', args: { found } };
  }
  if (expectation.kind === 'list' && issue.kind === 'validation') {
    return { code: 'list-length', args: { length: Object.keys(found ?? []).length, max: expectation.max } };
  }
  if (issue.type === 'max_entries') {
    return { code: 'list-length', args: { length: Object.keys(found ?? []).length, max: Number(issue.requirement) } };
  }
  return typeof found === 'string'
    ? complaintAboutText(found, expectation)
    : wrongType(expectedTypes[expectation.kind], found, shapeOf(expectation));
}

function shapeOf(expectation: Expectation): ShapeName | undefined {
  return expectation.kind === 'shape' ? expectation.shape : undefined;
}

/** The shape expected at a path where a list was found. */
function shapeAt(path: Path): ShapeName | undefined {
  return path.at(-2) === 'from-week' ? 'week-changes' : shapesByKey.get(path.at(-1));
}

const shapesByKey: ReadonlyMap<unknown, ShapeName> = new Map([
  ['exercises', 'exercises'],
  ['pace', 'pace'],
  ['tempo', 'tempo'],
  ['source', 'source'],
  ['again', 'again'],
  ['from-week', 'from-week'],
  ['easier', 'easier-form'],
]);

function complaintAboutText(found: string, expectation: Expectation): Complaint {
  switch (expectation.kind) {
    case 'text': {
      const letter = findUnsayable(found);
      if (letter !== undefined) return { code: 'control-letter', args: { letter } };
      const { max, placeholders: known } = expectation;
      const length = found.trim().length;
      const isOfLength = length > 0 && found.length <= max;
      const placeholder = known && isOfLength ? findUnknownPlaceholder(found, known) : undefined;
      return known === undefined || placeholder === undefined
        ? { code: 'text-length', args: { length, max } }
        : { code: 'unknown-placeholder', args: { found: placeholder, known } };
    }
    case 'name':
      return { code: 'not-a-name', args: { found } };
    case 'picture':
      return { code: 'not-a-picture-name', args: { found } };
    case 'week':
      return { code: 'not-a-week', args: { found } };
    case 'window':
      return { code: readWindow(found) === undefined ? 'not-a-window' : 'inverted-window', args: { found } };
    case 'language':
      return { code: 'not-a-language', args: { found } };
    case 'address':
      return { code: 'not-an-address', args: { found } };
    default:
      return wrongType(expectedTypes[expectation.kind], found, shapeOf(expectation));
  }
}

function isScalar(found: unknown): boolean {
  return typeof found !== 'object';
}

function isEmpty(found: unknown): boolean {
  return found === null || found === undefined || found === '';
}

function wrongType(expected: ExpectedType, found: unknown, shape?: ShapeName): Complaint {
  return { code: 'wrong-type', args: { expected, found, ...(shape !== undefined && { shape }) } };
}

/** The mapping within a figure at the path. The schema of figures has no expectations. */
function findFigureShape(path: Path): { readonly shape: ShapeName; readonly known: readonly string[] } {
  const inside = insideFigure(path);
  if (inside.length === 0) {
    return { shape: 'figure', known: Object.keys(figureSchema.entries) };
  }
  return inside[0] === 'poses'
    ? { shape: 'pose', known: Object.keys(figureSchema.entries.poses.value.entries) }
    : { shape: 'sides', known: choosable.sides };
}

/** Any other issue within a figure: its message depends on the key alone, or on the joint of a pose. */
function notAsInAFigure(path: Path): Complaint {
  const inside = insideFigure(path);
  return { code: 'not-as-in-a-figure', args: { place: inside.slice(0, inside[0] === 'poses' ? 3 : 1) } };
}

/** A figure is in an exercise, which is a file of its own or is in a routine by its name. */
function insideFigure(path: Path): Path {
  return path.slice(path[0] === 'exercises' ? 3 : 1);
}

/** Several wrong numbers of one coordinate or box are one mistake. */
function reportFigurePlacesOnce(complaints: readonly PathComplaint[]): readonly PathComplaint[] {
  const reported = new Set<string>();
  return complaints.filter(({ path, ...complaint }) => {
    if (complaint.code !== 'not-as-in-a-figure') return true;
    const outside = path.length - insideFigure(path).length;
    const place = JSON.stringify(path.slice(0, outside + complaint.args.place.length));
    const isNew = !reported.has(place);
    reported.add(place);
    return isNew;
  });
}

/** valibot accepts an empty list for a mapping whose keys are all optional, or free. */
function listEmptyLists(value: unknown, path: Path): readonly PathComplaint[] {
  const shape = findOptionalShape(path);
  const isNamed = path.length === 0 || (path.length === 1 && path[0] === 'exercises');
  if (Array.isArray(value) && (isNamed || shape !== undefined)) {
    return [{ ...wrongType('mapping', value, shape), path, part: 'value' }];
  }
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  return Object.entries(value).flatMap(([key, inner]) => listEmptyLists(inner, [...path, key]));
}

function findOptionalShape(path: Path): ShapeName | undefined {
  const [holder, key] = path.slice(-2);
  if (holder === 'notes') return 'side-notes';
  if (holder === 'from-week') return 'week-changes';
  const last = key ?? holder;
  return last === 'pace' || last === 'when' || last === 'from-week' ? last : undefined;
}

function listForbiddenKeys(value: unknown, path: Path): readonly PathComplaint[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  return Object.entries(value).flatMap(([key, inner]): readonly PathComplaint[] =>
    isForbiddenKey(key)
      ? [{ code: 'not-a-name', args: { found: key }, path: [...path, key], part: 'key' }]
      : listForbiddenKeys(inner, [...path, key]),
  );
}
