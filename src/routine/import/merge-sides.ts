/** Left and right, written as two exercises one after the other, become one exercise with sides. */
import { capital } from '../../text/sentences.ts';
import type { Side } from '../routine.ts';
import type { ForeignExercise, ForeignInnerStep, ForeignStep } from './importer.ts';

export function mergeSides(steps: readonly ForeignStep[]): readonly ForeignStep[] {
  const merged: ForeignStep[] = [];
  for (let index = 0; index < steps.length; ) {
    const twins = readTwins(steps.slice(index, index + 3));
    merged.push(...(twins === undefined ? steps.slice(index, index + 1).map(mergeInRounds) : [twins.exercise]));
    index += twins?.steps ?? 1;
  }
  return merged;
}

function mergeInRounds(step: ForeignStep): ForeignStep {
  // There are no rounds within rounds, so what comes back is as flat as what went in.
  return step.kind === 'rounds' ? { ...step, steps: mergeSides(step.steps) as readonly ForeignInnerStep[] } : step;
}

interface Twins {
  readonly exercise: ForeignExercise;
  /** How many steps they were. */
  readonly steps: number;
}

/** The two sides with which `steps` begin, with at most a break between them. */
function readTwins([one, second, third]: readonly ForeignStep[]): Twins | undefined {
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
  return { exercise: { ...one, name: left.base, sides }, steps: pause === undefined ? 2 : 3 };
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

/** Parts a name from its side. Words are looked at one by one, so that a long name costs no more than its letters. */
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

/** Without the space, bracket or hyphen that stood before the side. */
function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && ' ,:([–-\t'.includes(text.charAt(end - 1))) {
    end -= 1;
  }
  return text.slice(0, end);
}
