/**
 * Left and right, which other programs have as two exercises in turn ("Side plank left", "Side plank right"), become one
 * exercise with sides.
 */

import type { Side } from '../routine/routine.ts';
import { capital } from '../text/prose.ts';
import type { ForeignExercise, ForeignInnerStep, ForeignStep } from './importer.ts';

export function mergeSides(steps: readonly ForeignStep[]): readonly ForeignStep[] {
  const merged: ForeignStep[] = [];
  for (let index = 0; index < steps.length; ) {
    const pair = findPair(steps.slice(index, index + 3));
    merged.push(...(pair === undefined ? steps.slice(index, index + 1).map(mergeInRounds) : [pair.exercise]));
    index += pair?.stepCount ?? 1;
  }
  return merged;
}

function mergeInRounds(step: ForeignStep): ForeignStep {
  // Steps within rounds are no rounds themselves, before and after merging.
  return step.kind === 'rounds' ? { ...step, steps: mergeSides(step.steps) as readonly ForeignInnerStep[] } : step;
}

interface SidePair {
  readonly exercise: ForeignExercise;
  /** How many steps it replaces. */
  readonly stepCount: number;
}

/** The two sides at the start of `steps`, with at most one break between them. */
function findPair([one, second, third]: readonly ForeignStep[]): SidePair | undefined {
  const pause = second?.kind === 'break' ? second : undefined;
  const other = pause === undefined ? second : third;
  if (one?.kind !== 'exercise' || other?.kind !== 'exercise' || !areEqualHolds(one, other)) {
    return undefined;
  }
  const [first, last] = [splitSide(one.name), splitSide(other.name)];
  if (first === undefined || last === undefined || first.side === last.side) return undefined;
  if (first.base.toLowerCase() !== last.base.toLowerCase()) return undefined;
  const switchSeconds = (pause?.seconds ?? 0) + (other.readySeconds ?? 0);
  const sides = { kind: 'each', startSide: first.side, ...(switchSeconds > 0 && { switchSeconds }) } as const;
  return { exercise: { ...one, name: first.base, sides }, stepCount: pause === undefined ? 2 : 3 };
}

function areEqualHolds({ work: one, sides }: ForeignExercise, { work: other }: ForeignExercise): boolean {
  return (
    sides === undefined &&
    one.kind === 'hold' &&
    other.kind === 'hold' &&
    one.seconds === other.seconds &&
    one.reps === other.reps
  );
}

interface SidedName {
  readonly base: string;
  readonly side: Side;
}

/** Small words that are left over at the end of a name without its side: "Arms up and left". */
const strandedWords = new Set(
  'and on to the of with at und auf der die das zur nach mit am im an y a al la con et à le de e il en naar de het op'.split(
    ' ',
  ),
);

const sideWords: ReadonlyMap<string, Side> = new Map(
  [
    ['left', 'left links linke linker linkes izquierda izquierdo gauche sinistra sinistro esquerda esquerdo l'],
    ['right', 'right rechts rechte rechter rechtes derecha derecho droite droit destra destro direita direito r'],
  ].flatMap(([side, words]) => (words ?? '').split(' ').map((word) => [word, side as Side] as const)),
);

/** After the side at the end of a name these say nothing more. */
const limbWords = new Set(['side', 'leg', 'arm', 'foot', 'hand', 'seite', 'bein', 'lado', 'côté', 'lato', 'kant']);

/** A longer name is none of an exercise. */
const maxReadLetters = 200;

/** Separates a name from its side; `undefined` where it names none, both, or nothing else. */
export function splitSide(name: string): SidedName | undefined {
  const words = name.length > maxReadLetters ? [] : [...name.matchAll(/[\p{L}\p{N}'’]+/gu)];
  const last = words.at(-1);
  const lastWithoutLimb = words.length > 2 && limbWords.has(last?.[0].toLowerCase() ?? '') ? words.at(-2) : last;
  const named = words.flatMap((word) => {
    const side = sideWords.get(word[0].toLowerCase());
    // A lone letter counts at either end only.
    const counts = word[0].length > 1 || word === words[0] || word === lastWithoutLimb;
    return side === undefined || !counts ? [] : [{ word, side }];
  });
  const [only, more] = named;
  if (only === undefined || more !== undefined) return undefined;
  const { word, side } = only;
  const isLast = word === lastWithoutLimb;
  const before = name.slice(0, word.index);
  const after = name.slice(isLast && last ? last.index + last[0].length : word.index + word[0].length);
  const base = tidy(`${before} ${after}`, isLast);
  return base === '' ? undefined : { base, side };
}

/** Without what the side has left behind: empty brackets, signs at the ends, stranded words. */
function tidy(text: string, wasLast: boolean): string {
  const words = text
    .replace(/\(\s*\)|\[\s*\]|\{\s*\}/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,:;|/&+–—\-_.)\]]+|[\s,:;|/&+–—\-_([]+$/g, '')
    .split(' ');
  while (wasLast && words.length > 1 && strandedWords.has(words.at(-1)?.toLowerCase() ?? '')) words.pop();
  return capital(words.join(' ').replace(/[\s,:;–—-]+$/, ''));
}
