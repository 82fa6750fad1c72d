import type { PackKind } from '../../routine/routine.ts';
import { capital } from '../../text/prose.ts';
import { formatWork, isOncePerSet, type PlannedDose, type WorkMessages } from '../dose.ts';
import type { SpeechMessages } from '../speech.ts';
import { sayPackOff, stopped } from './names.ts';
import { countOf, minuteMs, sayLength, sayNumber, sayTimeOfDay } from './numbers.ts';

export const englishSpeech: SpeechMessages = {
  number: sayNumber,
  sides: { left: 'left', right: 'right' },
  opening: (title, totalMs) => [`${title}. ${capital(sayWhole(totalMs))}.`, `${title}.`],
  stopRules:
    'Stop if pain travels further down your leg, if you feel numbness or weakness, if the pain is sharp, or if it keeps getting worse.',
  name: (step, of) => {
    const name = step.exercise.say;
    const numbered = `Exercise ${sayNumber(step.number)} of ${sayNumber(of)}: ${name}.`;
    return [`${numbered} ${sayDose(step)}.`, numbered, `${capital(name)}.`];
  },
  firstSide: (side, sides) =>
    sides > 1
      ? [`Start with the ${side} side.`, `${capital(side)} side.`]
      : [`The ${side} side only.`, `${capital(side)} side.`],
  easierForm: (how) => `The easier form: ${how}`,
  getReady: 'Get ready.',
  rep: (rep, reps, side) => {
    const counted = reps === 1 ? 'Rep one.' : `Rep ${sayNumber(rep)} of ${sayNumber(reps)}.`;
    const plain = [counted, `Rep ${sayNumber(rep)}.`];
    return side && rep === 1
      ? [`${capital(side)} side. ${counted}`, `${capital(side)}. Rep ${sayNumber(rep)}.`, ...plain]
      : plain;
  },
  station: (say, rep, reps) => [
    `Rep ${sayNumber(rep)} of ${sayNumber(reps)}. ${capital(say)}.`,
    `Rep ${sayNumber(rep)}. ${capital(say)}.`,
    `${capital(say)}.`,
  ],
  relax: 'Relax.',
  keepBreathing: 'Keep breathing.',
  breatheSlowly: 'Breathe slowly.',
  breath: (number) => [`Breath ${sayNumber(number)}. In.`, `${capital(sayNumber(number))}.`],
  breatheOut: 'And out.',
  andBack: 'And back.',
  timeBegins: (durationMs) => [`Keep going for ${sayLength(durationMs)}.`, `${capital(sayLength(durationMs))}.`],
  switchSide: (side) => [`Switch: ${side} side next.`, `${capital(side)} side.`, `${capital(side)}.`],
  gate: (side) => [`Switch: ${side} side next. Press Enter when you are ready.`],
  rest: (durationMs) => [`Rest for ${sayLength(durationMs)}.`, 'Rest.'],
  set: (set, sets) => [`Set ${sayNumber(set)} of ${sayNumber(sets)}.`],
  round: (round, rounds) => [`Round ${sayNumber(round)} of ${sayNumber(rounds)}.`],
  restThenSide: (durationMs, side) => [
    `Rest for ${sayLength(durationMs)}. Then the ${side} side.`,
    `Rest. ${capital(side)} side next.`,
    `${capital(side)} side next.`,
    `${capital(side)} side.`,
  ],
  breakTime: (forMs) => [`Break. ${capital(sayLength(forMs))}.`, 'Break.'],
  timeLeft: (leftMs) => [`${capital(sayLength(leftMs))} left.`],
  halfway: (leftMs) =>
    leftMs % roundMs === 0 ? [`Halfway. ${capital(sayLength(leftMs))} left.`, 'Halfway.'] : ['Halfway.'],
  packStart: (step, before) => [
    ...(before ? [sayPackOff(before.pack)] : []),
    `Now the ${step.pack} pack, for ${sayLength(step.forMs)}.`,
    ...packCare[step.pack],
  ],
  packBegins: (durationMs) => [`${capital(sayLength(durationMs))} from now.`],
  packChecks: (step) => checks[step.pack].filter(({ afterMs }) => afterMs < step.forMs),
  comeAgain: ({ everyMs, fromMinute }, nextRound) => {
    const interval = `in ${sayLength(everyMs)}`;
    const when = {
      unsure: `${interval}, or the next morning if the day is over by then`,
      due: interval,
      today: `today at ${sayTimeOfDay(fromMinute)}`,
      tomorrow: `tomorrow at ${sayTimeOfDay(fromMinute)}`,
    };
    return `Come again ${when[nextRound]}.`;
  },
  end: (comeAgain, lastPack) => {
    const done = inOrder(lastPack && sayPackOff(lastPack.pack), 'That was the last one. Well done.');
    return comeAgain === undefined ? [done] : [`${done} ${comeAgain}`, done];
  },
  announcements: {
    paused: (pack) => inOrder('Paused.', pack && sayPackOff(pack), 'Press space to go on.'),
    away: (awayMs, pack) => inOrder(sayAway(awayMs), pack && sayPackOff(pack), 'Press Enter to go on.'),
    goesOn: (awayMs, then = 'Going on.') => inOrder(sayAway(awayMs), then),
    packOff: sayPackOff,
    hurt: ({ over, easier, canLeaveOut }) =>
      [
        stopped[over],
        ...(easier === undefined ? [] : [`The easier form: ${easier}`]),
        `Press Enter to go on${easier === undefined ? '' : ' with it'}${canLeaveOut ? ', or N to leave this exercise out' : ''}.`,
      ].join(' '),
    resumed: (name, side) => `Going on with ${name}${side === undefined ? '' : `, ${side} side`}. Get into position.`,
  },
};

function inOrder(...sentences: readonly (string | undefined)[]): string {
  return sentences.filter((sentence) => sentence !== undefined).join(' ');
}

function sayAway(awayMs: number): string {
  return `You were away for ${sayAbout(awayMs)}.`;
}

/** How long a session is, to the minute; of less than one, to five seconds. */
function sayWhole(totalMs: number): string {
  const step = totalMs < minuteMs ? roundMs : minuteMs;
  return sayLength(Math.max(step, Math.round(totalMs / step) * step));
}

/** How long somebody was away: in seconds up to a minute, in minutes from there. */
function sayAbout(durationMs: number): string {
  return sayLength(
    durationMs < minuteMs ? Math.max(secondMs, durationMs) : Math.round(durationMs / minuteMs) * minuteMs,
  );
}

/** Midlands Partnership NHS and Sirona: wrap, layers, looks at the skin. */
const packCare: Readonly<Record<PackKind, readonly string[]>> = {
  cold: ['Wrap it in a damp towel.', "Don't lie on it."],
  heat: [
    'Put two or three layers of towel around it.',
    "Don't fall asleep on it.",
    'At most three heat packs a day: press N if this would be one too many.',
  ],
};

const secondMs = 1000;

/** A time that is announced in passing is a multiple of this. */
const roundMs = 5_000;

/** Cold: at 5 minutes. Heat: "after a few minutes", taken as 3. */
const checks: Readonly<Record<PackKind, readonly { afterMs: number; say: string }[]>> = {
  cold: [{ afterMs: 5 * minuteMs, say: 'Five minutes. Look at your skin now.' }],
  heat: [
    {
      afterMs: 3 * minuteMs,
      say: 'Look at your skin now. Pink is fine. If it is bright red or mottled, take the pack off.',
    },
  ],
};

function sayDose({ work, dose, alternates, moreOn }: PlannedDose): string {
  const each = dose.sides.length > 1 && !alternates ? ' on each side' : '';
  if (isOncePerSet[work.kind]) {
    const sets = dose.sets.length > 1 ? `${countOf(dose.sets.length, 'set')} of ` : '';
    return `${capital(`${sets}${formatWork(amountsOfDose, work)}`)}${each}`;
  }
  const reps =
    dose.sets.length > 1
      ? `${countOf(dose.sets.length, 'set')} of ${joinReps(dose.sets)}`
      : sayTimes(dose.sets[0] ?? 1);
  const turns = alternates && dose.sets.some((times) => times > 1) ? ', changing sides' : '';
  const more = moreOn === undefined ? '' : `, one more on the ${moreOn}`;
  return `${capital(reps)}${each}${more}${turns}${formatWork(amountsOfDose, work)}`;
}

const amountsOfDose: WorkMessages = {
  hold: ({ holdMs }) => `, hold ${sayLength(holdMs)}`,
  breaths: ({ breaths }) => `, hold ${countOf(breaths, 'breath')}`,
  stations: () => '',
  tempo: () => '',
  count: () => '',
  time: ({ timeMs }) => sayLength(timeMs),
};

function sayTimes(reps: number): string {
  if (reps === 1) return 'once';
  return reps === 2 ? 'twice' : `${sayNumber(reps)} times`;
}

function joinReps(sets: readonly number[]): string {
  const words = sets.map(sayNumber);
  return new Set(words).size === 1 ? `${words[0]}` : words.join(', ');
}
