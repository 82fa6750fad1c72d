/** Everything that is said in a session: prompts, switches of sides, counts, announcements. Doses and packs: `spoken-doses.ts`. */
import { minuteMs, secondMs } from '../../durations.ts';
import { isOnceADay, type Position, type Side } from '../../routine/routine.ts';
import { asSentence, capital } from '../../text/prose.ts';
import type { NextSet, SpeechMessages, Variants } from '../speech.ts';
import { pressWhenReady, sayPackOff, sayStopped } from './names.ts';
import { sayLength, sayNumber, sayTimeOfDay } from './numbers.ts';
import { listSkinChecks, sayDose, sayPackCare } from './spoken-doses.ts';
import { spokenStops } from './spoken-stops.ts';
import { spokenThings } from './spoken-things.ts';

export const englishSpeech: SpeechMessages = {
  number: sayNumber,
  sides: { left: 'left', right: 'right' },
  either: (first, second) => `${first} or ${second}`,
  opening: (title, totalMs) => [`${asSentence(title)} ${capital(sayWhole(totalMs))}.`, asSentence(title)],
  goal: (goal) => `Your goal: ${asSentence(goal)}`,
  ...spokenStops,
  keysForPain:
    'If something hurts, press H to break off the exercise. If pain travels further down your leg, or you feel numbness or weakness, press Q to stop.',
  name: (step, of) => {
    const name = asSentence(step.exercise.say);
    const numbered = of === 1 ? name : `${sayNumber(step.number)} of ${sayNumber(of)}: ${name}`;
    return [capital(numbered), capital(name)];
  },
  dose: (step) => `${sayDose(step)}.`,
  nameAgain: (step) => {
    const name = asSentence(capital(step.exercise.say));
    return [`${name} ${sayDose(step)}.`, name];
  },
  hurtLastTime: (name, canLeaveOut, canEase) => {
    const hurt = `${capital(name)} hurt last time.`;
    if (!canLeaveOut) return hurt;
    return canEase ? `${hurt} Press E for the easier form, or N to leave it out.` : `${hurt} Press N to leave it out.`;
  },
  firstSide: (side, sides) =>
    sides > 1
      ? [`${capital(side)} side first.`, `${capital(side)} side.`]
      : [`The ${side} side only.`, `${capital(side)} side.`],
  onSide: (side, note) => `On the ${side}: ${note}`,
  easierForm: (how) => `The easier form: ${how}`,
  inEasierForm: 'The easier form.',
  inUsualForm: 'The usual form.',
  getReady: 'Get ready.',
  rep: (rep, reps, side) => {
    const counted = reps === 1 ? 'Rep one.' : `Rep ${sayNumber(rep)} of ${sayNumber(reps)}.`;
    const plain: Variants = [counted, `Rep ${sayNumber(rep)}.`];
    return side && rep === 1
      ? [`${capital(side)} side. ${counted}`, `${capital(side)}. Rep ${sayNumber(rep)}.`, ...plain]
      : plain;
  },
  repAgain: (rep, reps, side) => [
    `${saySideAgain(side)} Rep ${sayNumber(rep)} of ${sayNumber(reps)}.`,
    saySideAgain(side),
  ],
  // The side first: the body is on its way before the sentence ends.
  station: (say, rep, reps, side) => {
    const plain: Variants = [
      `${capital(say)}. Rep ${sayNumber(rep)} of ${sayNumber(reps)}.`,
      `${capital(say)}. Rep ${sayNumber(rep)}.`,
      ...sayStation(say),
    ];
    if (side === undefined) return plain;
    const onSide = `${capital(side)} side${rep === 1 ? '' : ' again'}. ${capital(say)}.`;
    return [
      `${onSide} Rep ${sayNumber(rep)} of ${sayNumber(reps)}.`,
      onSide,
      `${capital(side)}. ${capital(say)}.`,
      ...plain,
    ];
  },
  nextStation: sayStation,
  relax: 'Relax.',
  halfwayThere: 'Halfway.',
  lastOne: 'Last one.',
  sideAgain: saySideAgain,
  keepBreathing: 'Keep breathing.',
  breath: (number) => `Breath ${sayNumber(number)}. In.`,
  breatheOut: 'And out.',
  stay: 'Stay.',
  andBack: 'And back.',
  timeBegins: (durationMs) => [
    sayStart(durationMs),
    `${capital(sayLength(durationMs))}.`,
    ...(durationMs <= countedThroughMs ? ['Go.'] : []),
  ],
  switchSide: (side, moves) => [`Switch. ${sayMoves(side, moves)}`, ...listNext(side, moves)],
  nextSet: listNextSet,
  switchGate: (side, moves, set) => [
    inOrder(
      ...(set === undefined ? ['Switch.', sayMoves(side, moves)] : [listNextSet(set, side, moves)[0]]),
      pressWhenReady,
    ),
  ],
  beginGate: (position, opensAfterMs) =>
    `Press Enter when you are ${inPosition[position]}, or it starts by itself in ${sayLength(opensAfterMs)}.`,
  packGate: (opensAfterMs) => `Press Enter when it is in place, or it starts by itself in ${sayLength(opensAfterMs)}.`,
  ...spokenThings,
  explainedFirst: (countsDown) =>
    `Each exercise is explained first; begin after "Get ready"${countsDown ? ', or after "three, two, one"' : ''}.`,
  rest: (durationMs) => [`Rest for ${sayLength(durationMs)}.`, 'Rest.'],
  round: (round, rounds) => [`Round ${sayNumber(round)} of ${sayNumber(rounds)}.`],
  breakTime: (forMs) => [`Break. ${capital(sayLength(forMs))}.`, 'Break.'],
  timeLeft: (leftMs) => [`${capital(sayLength(leftMs))} left.`],
  halfway: (leftMs) =>
    leftMs % timeGridMs === 0 ? [`Halfway. ${capital(sayLength(leftMs))} left.`, 'Halfway.'] : ['Halfway.'],
  packStart: (step, before) => [
    ...(before ? [sayPackOff(before.pack)] : []),
    `Now the ${step.pack} pack, for ${sayLength(step.forMs)}.`,
    ...sayPackCare(step),
  ],
  packBegins: (durationMs) => [sayStart(durationMs)],
  skinChecks: listSkinChecks,
  comeAgain: (again, againHint) => {
    const { everyMs, fromMinute } = again;
    const interval = `in ${sayLength(everyMs)}`;
    const when = {
      unsure: isOnceADay(again) ? 'tomorrow' : `${interval}, or tomorrow morning if it's late`,
      due: interval,
      today: `today at ${sayTimeOfDay(fromMinute)}`,
      tomorrow: `tomorrow at ${sayTimeOfDay(fromMinute)}`,
    };
    return `Do this session again ${when[againHint]}.`;
  },
  end: (comeAgain, lastPack) => {
    const done = inOrder(lastPack && sayPackOff(lastPack.pack), 'You have finished. Well done.');
    return comeAgain === undefined ? [done] : [`${done} ${comeAgain}`, done];
  },
  painAfter: (pack) =>
    inOrder(
      pack && sayPackOff(pack),
      'How is the pain now? Press a key from zero, no pain, to nine; after one, Enter.',
    ),
  painAfterTyped: (pack) =>
    inOrder(pack && sayPackOff(pack), 'How is the pain now? Type a number from zero to ten, then Enter.'),
  announcements: {
    paused: (pack) => [inOrder('Paused.', pack && sayPackOff(pack)), 'Press space to go on.'],
    away: (awayMs, pack) => [inOrder(sayAway(awayMs), pack && sayPackOff(pack)), 'Press Enter to go on.'],
    goesOn: (awayMs, then = 'Going on.') => inOrder(sayAway(awayMs), then),
    packOff: sayPackOff,
    gateOpens: 'Going on by itself.',
    hurt: (offer, pack) => {
      const { canEase, canLeaveOut, isOtherSideNext } = offer;
      const keys = [
        `Enter to go on${isOtherSideNext ? ' with the other side' : ''}`,
        ...(canEase ? ['E for the easier form'] : []),
        ...(canLeaveOut ? ['N to leave this exercise out'] : []),
      ];
      return [sayStopped(offer, pack), `Press ${joinChoices(keys)}.`];
    },
    noEasierForm: 'This exercise has no easier form.',
    easierAlready: 'This is the easier form already.',
    resumed: (name, side) => `Going on with ${name}${side === undefined ? '' : `, ${side} side`}. Get into position.`,
  },
};

function saySide(side: Side): string {
  return `${capital(side)} side.`;
}

function saySideAgain(side: Side): string {
  return `${capital(side)} side again.`;
}

/** What comes on the side that is named, in falling length. */
function listNext(side: Side, moves: string | undefined): Variants {
  const plain: Variants = [`Next: ${side} side.`, saySide(side), `${capital(side)}.`];
  return moves === undefined ? plain : [sayNext(sayMoves(side, moves)), ...plain];
}

/** The position comes first: it takes the longest. Where it names the side, that is all. */
function listNextSet({ number, of, position, isSideAgain }: NextSet, side?: Side, moves?: string): Variants {
  const set = saySet(number, of);
  if (side === undefined) return [inOrder(set, position), set];
  const [next, ...shorter]: Variants = isSideAgain ? [saySide(side)] : listNext(side, moves);
  const whole = position !== undefined && names(side, position) ? [set, position] : [set, position, next];
  return [inOrder(...whole), `${set} ${next}`, next, ...shorter];
}

function sayNext(moves: string): string {
  return moves.startsWith('Next:') ? moves : `Next: ${moves.charAt(0).toLowerCase()}${moves.slice(1)}`;
}

/** A line that names the other side alone would be taken for it. */
function sayMoves(side: Side, moves: string | undefined): string {
  if (moves === undefined) return `Next: ${side} side.`;
  return names(side, moves) ? moves : `Next: ${side} side. ${moves}`;
}

function names(side: Side, line: string): boolean {
  return new RegExp(`\\b${side}\\b`, 'i').test(line);
}

function saySet(set: number, sets: number): string {
  return `Set ${sayNumber(set)} of ${sayNumber(sets)}.`;
}

function sayStart(durationMs: number): string {
  const length = sayLength(durationMs);
  return `Your ${length} start${/^one \p{L}+$/u.test(length) ? 's' : ''} now.`;
}

/** Whole, or up to its first comma where there is no time for more. */
function sayStation(say: string): Variants {
  const [first = say] = say.split(',');
  return [`${capital(say)}.`, ...(first === say ? [] : [`${capital(first)}.`])];
}

function inOrder(...sentences: readonly (string | undefined)[]): string {
  return sentences.filter((sentence) => sentence !== undefined).join(' ');
}

/** `a, b, or c` */
function joinChoices(choices: readonly string[]): string {
  if (choices.length === 1) return `${choices[0]}`;
  return `${choices.slice(0, -1).join(', ')}, or ${choices.at(-1)}`;
}

function sayAway(awayMs: number): string {
  return `You were away for ${sayAbout(awayMs)}.`;
}

/** How long a session is, to the minute; of less than one, to five seconds. */
function sayWhole(totalMs: number): string {
  const step = totalMs < minuteMs ? timeGridMs : minuteMs;
  return sayLength(Math.max(step, Math.round(totalMs / step) * step));
}

/** How long somebody was away: in seconds up to a minute, in minutes from there. */
function sayAbout(durationMs: number): string {
  return sayLength(
    durationMs < minuteMs ? Math.max(secondMs, durationMs) : Math.round(durationMs / minuteMs) * minuteMs,
  );
}

const inPosition: Readonly<Record<Position, string>> = {
  supine: 'lying down',
  prone: 'lying down',
  side: 'lying down',
  'all-fours': 'on all fours',
  kneeling: 'kneeling',
  seated: 'seated',
  standing: 'standing',
};

/** A time of which each second is counted, so that there is room for one word at its beginning. */
const countedThroughMs = 6 * secondMs;

/** A time that is announced in passing is a multiple of this. */
const timeGridMs = 5_000;
