/** Which exercise of the program one of a sheet is. */

import type { ExerciseCatalog } from '../../routine/routine.ts';
import { namesSideInLines } from '../../routine/routine-texts.ts';
import { listKnownNames, sameName } from '../known-names.ts';
import { findPosition } from './find-position.ts';
import type { ReadSheet, SheetExercise } from './sheet.ts';

export class KnownExercises {
  readonly #catalog: ExerciseCatalog;
  readonly #names: ReadonlyMap<string, string>;
  /** What stands above the first exercise. */
  readonly #head: string;

  constructor(sheet: ReadSheet, catalog: ExerciseCatalog) {
    this.#catalog = catalog;
    this.#names = listKnownNames(catalog, sameName);
    this.#head = headOf(sheet);
  }

  /** Its id. What moves both limbs at once is another exercise, whatever its name. */
  find(part: SheetExercise): string | undefined {
    const id = this.#names.get(sameName(part.name));
    const isAtOnce = part.amounts.together !== undefined && this.needsSides(id);
    return id === undefined || isAtOnce || isOtherExercise(id, part, this.#head, this.#catalog) ? undefined : id;
  }

  needsSides(id: string | undefined): boolean {
    const exercise = id === undefined ? undefined : this.#catalog.get(id);
    return exercise !== undefined && namesSideInLines(exercise);
  }
}

/** Names that stand for another exercise where the sheet is about the neck, the shoulders or the arms. */
const namesOfLegs: ReadonlySet<string> = new Set(['wall-slides']);
const upperBody = /neck|shoulder|scapul|rotator|(?<!\p{L})arms?(?!\p{L})|nacken|hals|schulter|arme?n?(?!\p{L})/iu;

/** What stands above its first exercise, and its title. */
function headOf({ title = '', lines, parts }: ReadSheet): string {
  const first = parts[0]?.line ?? 0;
  return [title, ...lines.flatMap(({ number, text }) => (number < first ? [text] : []))].join(' ');
}

/** What has another starting position, moves other limbs, or holds on to something else, is another exercise, whatever its name. */
function isOtherExercise(id: string, { how, name, amounts }: SheetExercise, head: string, catalog: ExerciseCatalog) {
  const known = catalog.get(id);
  const position = findPosition(how.join(' '));
  const isElsewhere = position !== undefined && position !== known?.position;
  const [aid] = aids.exec(amounts.equipment ?? '') ?? [];
  const isHeldOtherwise = aid !== undefined && [known?.needs, ...(known?.how ?? [])].join(' ').includes(aid) !== true;
  return isElsewhere || isHeldOtherwise || (namesOfLegs.has(id) && upperBody.test([head, name, ...how].join(' ')));
}

/** With these an exercise goes another way; a band or a weight makes it harder. */
const aids = /towel|strap|belt|chair|ball|stick|cane|pole|handtuch|gurt|stuhl|stock/;
