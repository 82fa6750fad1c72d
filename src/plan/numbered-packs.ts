/** The packs of a routine told apart: "cold pack 2 of 3" is its second cold one, before and after the exercises. */
import { listPacks, type Pack, type PackKind, type Routine } from '../routine/routine.ts';
import type { Choices } from './choices.ts';

type PackChoices = Pick<Choices, 'leaveOutPacks' | 'leaveOutSomePacks'>;

export interface NumberedPack {
  readonly pack: PackKind;
  /** From 1, among those of its kind. */
  readonly number: number;
  readonly of: number;
}

/** In their order. */
export function numberPacks(routine: Pick<Routine, 'before' | 'after'>): readonly NumberedPack[] {
  const kinds = listPacks(routine).map(({ pack }) => pack);
  const count = (pack: PackKind, among: readonly PackKind[]) => among.filter((kind) => kind === pack).length;
  return kinds.map((pack, index) => ({ pack, number: count(pack, kinds.slice(0, index + 1)), of: count(pack, kinds) }));
}

/** What the journal keeps it by. */
function keptName({ pack, number, of }: NumberedPack): string {
  return `${pack} pack ${number} of ${of}`;
}

export function isPackLeftOut(
  pack: NumberedPack,
  { leaveOutPacks = [], leaveOutSomePacks = [] }: PackChoices,
): boolean {
  return leaveOutPacks.includes(pack.pack) || leaveOutSomePacks.includes(keptName(pack));
}

export function listPacksDone(
  routine: Pick<Routine, 'before' | 'after'>,
  choices: PackChoices,
): { readonly before: readonly Pack[]; readonly after: readonly Pack[] } {
  const { before = [], after } = routine;
  const isDone = numberPacks(routine).map((pack) => !isPackLeftOut(pack, choices));
  return {
    before: before.filter((_, index) => isDone[index]),
    after: after.filter((_, index) => isDone[before.length + index]),
  };
}

/** What leaves these packs out: a kind of which none would be left is left out as such. */
export function choicesWithoutPacks(packs: readonly NumberedPack[]): PackChoices {
  const isWhole = ({ pack, of }: NumberedPack) => packs.filter((other) => other.pack === pack).length === of;
  const kinds = [...new Set(packs.filter(isWhole).map(({ pack }) => pack))];
  const some = packs.filter((pack) => !isWhole(pack)).map(keptName);
  return { ...(kinds.length > 0 && { leaveOutPacks: kinds }), ...(some.length > 0 && { leaveOutSomePacks: some }) };
}
