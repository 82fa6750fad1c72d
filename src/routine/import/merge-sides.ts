/**
 * Left and right, which other programs have as two exercises in turn ("Side plank left", "Side plank right"), become one
 * exercise with sides.
 */
import { capital } from '../../text/prose.ts';
import type { Side } from '../routine.ts';
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
  const [left, right] = [splitSide(one.name), splitSide(other.name)];
  const isPair = left.base.toLowerCase() === right.base.toLowerCase() && left.side !== right.side;
  if (!isPair || left.side === undefined || right.side === undefined) {
    return undefined;
  }
  const switchSeconds = (pause?.seconds ?? 0) + (other.readySeconds ?? 0);
  const sides = { kind: 'each', startSide: left.side, ...(switchSeconds > 0 ? { switchSeconds } : {}) } as const;
  return { exercise: { ...one, name: left.base, sides }, stepCount: pause === undefined ? 2 : 3 };
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

export interface SidedName {
  readonly base: string;
  readonly side: Side | undefined;
}

// English and German; a lone letter counts at the end only.
const sideWords: ReadonlyMap<string, Side> = new Map([
  ['left', 'left'],
  ['links', 'left'],
  ['l', 'left'],
  ['right', 'right'],
  ['rechts', 'right'],
  ['r', 'right'],
]);

const limbWords = new Set(['side', 'leg', 'arm', 'foot', 'hand', 'seite']);

/** Separates a name from its side, word by word, so that the time is in proportion to the length of the name. */
export function splitSide(name: string): SidedName {
  const words = [...name.matchAll(/[^\s,:()[\]–-]+/g)];
  const first = words[0];
  const end = words.at(-1);
  const last = limbWords.has(end?.[0].toLowerCase() ?? '') ? words.at(-2) : end;
  if (first === undefined || last === undefined || words.length < 2) {
    return { base: name, side: undefined };
  }
  const sideAtEnd = sideWords.get(last[0].toLowerCase());
  if (sideAtEnd !== undefined && last !== first) {
    return { base: trimEnd(name.slice(0, last.index)), side: sideAtEnd };
  }
  const sideAtStart = first[0].length > 1 ? sideWords.get(first[0].toLowerCase()) : undefined;
  const rest = name.slice(first.index + first[0].length).trim();
  return sideAtStart === undefined ? { base: name, side: undefined } : { base: capital(rest), side: sideAtStart };
}

/** Without the space, bracket or hyphen before the side. */
function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && ' ,:([–-\t'.includes(text.charAt(end - 1))) {
    end -= 1;
  }
  return text.slice(0, end);
}
