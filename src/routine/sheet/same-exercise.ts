/** Whether what a sheet calls by the name of a shipped exercise is that one. */
import type { ExerciseCatalog } from '../routine.ts';
import { findPosition } from './find-position.ts';
import type { ReadSheet, SheetExercise } from './sheet.ts';

/** Names that stand for another exercise where the sheet is about the neck, the shoulders or the arms. */
const namesOfLegs: ReadonlySet<string> = new Set(['wall-slides']);
const upperBody = /neck|shoulder|scapul|rotator|(?<!\p{L})arms?(?!\p{L})|nacken|hals|schulter|arme?n?(?!\p{L})/iu;

/** What stands above its first exercise, and its title. */
export function headOf({ title = '', lines, parts }: ReadSheet): string {
  const first = parts[0]?.line ?? 0;
  return [title, ...lines.flatMap(({ number, text }) => (number < first ? [text] : []))].join(' ');
}

/** What has another starting position, or moves other limbs, is another exercise, whatever it is called. */
export function isOtherExercise(id: string, { how, name }: SheetExercise, head: string, catalog: ExerciseCatalog) {
  const position = findPosition(how.join(' '));
  const isElsewhere = position !== undefined && position !== catalog.get(id)?.position;
  return isElsewhere || (namesOfLegs.has(id) && upperBody.test([head, name, ...how].join(' ')));
}
