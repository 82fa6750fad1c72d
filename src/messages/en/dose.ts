import { formatWork, type PlannedDose, type WorkMessages } from '../dose.ts';

/** A dose as a sentence to read: `Hold for 9 seconds, 5 times on each side, left first.` */
export function writeDose(planned: PlannedDose): string {
  const { work, dose, moreOn, round } = planned;
  const more = moreOn === undefined ? '' : ` One more in each set on the ${moreOn} side.`;
  const rounds = round === undefined ? '' : ` In ${round.of} rounds.`;
  return `${formatWork(workSentences, work)}, ${writeTimes(dose.sets)}${writeSides(planned)}.${more}${rounds}`;
}

const workSentences: WorkMessages = {
  hold: ({ holdMs }) => `Hold for ${count(inSeconds(holdMs), 'second')}`,
  breaths: ({ breaths }) => `Hold for ${count(breaths, 'breath')}`,
  stations: ({ stations }) => `Hold for ${listOf(stations.map(({ holdMs }) => String(inSeconds(holdMs))))} seconds`,
  tempo: ({ outMs, stayMs, backMs }) =>
    `${inSeconds(outMs)} s out, ${inSeconds(stayMs)} s still, ${inSeconds(backMs)} s back`,
  count: ({ everyMs }) => `One every ${count(inSeconds(everyMs), 'second')}`,
};

function writeTimes(sets: readonly number[]): string {
  const [first = 0] = sets;
  if (sets.length === 1) return first === 1 ? 'once' : `${first} times`;
  return new Set(sets).size === 1
    ? `${sets.length} sets of ${first}`
    : `in sets of ${listOf(sets.map((reps) => String(reps)))}`;
}

function writeSides({ dose: { sides }, alternates }: PlannedDose): string {
  const [first, second] = sides;
  if (first === undefined) return '';
  if (second === undefined) return ` on the ${first} side`;
  return alternates ? `, changing sides every time, ${first} first` : ` on each side, ${first} first`;
}

function inSeconds(durationMs: number): number {
  return durationMs / 1000;
}

function count(value: number, one: string): string {
  return `${value} ${value === 1 ? one : `${one}s`}`;
}

function listOf(words: readonly string[]): string {
  // Made when needed: that alone takes a third of the time in which Node starts.
  return new Intl.ListFormat('en-GB').format(words);
}

/** A dose at a glance: `9 s × 5 each side`. */
export function showDose({ work, dose, alternates, moreOn }: PlannedDose): string {
  const reps =
    new Set(dose.sets).size === 1 && dose.sets.length > 1
      ? `${dose.sets.length} × ${dose.sets[0]}`
      : dose.sets.join(', ');
  const [only, second] = dose.sides;
  const both = alternates ? ' by turns' : ' each side';
  const sides = second === undefined ? (only === undefined ? '' : ` ${only} side`) : both;
  const more = moreOn === undefined ? '' : `, one more ${moreOn}`;
  const every = work.kind === 'count' ? `, one every ${inSeconds(work.everyMs)} s` : '';
  return `${formatWork(amountsBeforeReps, work)}${reps}${sides}${more}${every}`;
}

const amountsBeforeReps: WorkMessages = {
  hold: ({ holdMs }) => `${inSeconds(holdMs)} s × `,
  breaths: ({ breaths }) => `${breaths} breaths × `,
  stations: ({ stations }) => `${stations.map(({ holdMs }) => inSeconds(holdMs)).join('-')} s × `,
  tempo: () => '',
  count: () => '',
};
