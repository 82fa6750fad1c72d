/** Quantities as somebody types them, read as a routine file would have them. */
import { formatProblem } from '../../messages/en/problems.ts';
import { checkQuantity, findMeantQuantity } from '../../routine/meant-quantity.ts';
import { type QuantityName, quantities, readQuantity } from '../../routine/quantity.ts';
import { findSuggestion } from '../../routine/suggestion.ts';

/** As it stands in the file: a number without a unit is a number there. */
export type Amount = string | number;

/** `8s`, `4-5`, `30`; and what sheets have in their place, such as `8-10 sec`, as the file would have it. */
export function readAmount(name: QuantityName, typed: string): Amount {
  const text = typed.trim();
  const amount = toAmount(text);
  if (typeof readQuantity(name, amount) !== 'string') return amount;
  return toAmount(findMeantQuantity(name, text) ?? text);
}

function toAmount(text: string): Amount {
  return /^\d{1,4}$/.test(text) ? Number(text) : text;
}

/** What is wrong with an amount, in the words of the format's own problems; `true` where nothing is. */
export function judgeAmount(name: QuantityName, amount: Amount): true | string {
  const complaint = checkQuantity(name, amount);
  if (complaint === undefined) return true;
  const { expected } = formatProblem(complaint);
  const nearest = findSuggestion(complaint);
  return `Please type ${expected}.${nearest === undefined ? '' : ` Did you mean "${nearest}"?`}`;
}

/** How often something is done: in one set, in several like it, or in sets that differ. */
export interface Times {
  readonly reps: Amount | readonly Amount[] | RepsOfSides;
  readonly sets?: Amount;
}

export interface RepsOfSides {
  readonly left: number;
  readonly right: number;
}

const eachSide = /^(?:(left|right) )?(\d{1,3})(?: (left|right))?[,;]? (?:(left|right) )?(\d{1,3})(?: (left|right))?$/i;

/** `8 left, 12 right` */
function readSides(typed: string): RepsOfSides | undefined {
  const [, before, first, after, otherBefore, second, otherAfter] = eachSide.exec(typed.trim()) ?? [];
  const [side, other] = [before ?? after, otherBefore ?? otherAfter].map((word) => word?.toLowerCase());
  if (side === undefined || other === undefined || side === other) return undefined;
  const [one, two] = [Number(first), Number(second)];
  return side === 'left' ? { left: one, right: two } : { left: two, right: one };
}

/** `8`, `4-5`, `6, 4, 2` or `6/4/2` for a pyramid, `3 x 8` for three sets of eight, `2-3 x 8`, `8 left, 12 right`. */
export function readTimes(name: 'reps' | 'count', typed: string): Times {
  const sides = readSides(typed);
  if (sides !== undefined) return { reps: sides };
  const several = /^(\d{1,4}(?: ?[-–] ?\d{1,4})?) ?(?:[x×*]|sets of) ?(\S.*)$/i.exec(typed.trim());
  if (several !== null) return { sets: readAmount('sets', several[1] ?? ''), reps: readAmount(name, several[2] ?? '') };
  const parts = typed.split(/[,/]/).map((part) => readAmount(name, part));
  const [only, ...others] = parts;
  return { reps: only === undefined || others.length > 0 ? parts : only };
}

const maxSets = quantities.sets.max;

/** What is wrong with times of `name`, which is what a set counts: reps or counts. */
export function judgeTimes(name: 'reps' | 'count', { reps, sets }: Times, hasBothSides: boolean): true | string {
  if (typeof reps === 'object' && 'left' in reps) {
    if (!hasBothSides) return 'Please type one number: it is the same on both sides here.';
    return (
      [reps.left, reps.right].map((side) => judgeAmount('side-reps', side)).find((verdict) => verdict !== true) ?? true
    );
  }
  const parts = typeof reps === 'object' ? reps : [reps];
  if (parts.length > maxSets) return `Please type at most ${maxSets} sets.`;
  const verdicts = [...parts.map((part) => judgeAmount(name, part)), sets === undefined || judgeAmount('sets', sets)];
  return verdicts.find((verdict) => verdict !== true) ?? true;
}
