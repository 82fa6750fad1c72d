import { minuteMs, secondMs } from '../../durations.ts';
import type { PackKind } from '../../routine/routine.ts';
import type { ScreenMessages } from '../screen.ts';
import { type HurtOffer, mapVariants, type Variants } from '../speech.ts';
import { showDose } from './dose.ts';
import { pressWhenReady, sayPackOff, sayStopped } from './names.ts';
import { showCount } from './numbers.ts';

export const englishScreen: ScreenMessages = {
  exerciseOf: (number, of) => `Exercise ${number} of ${of}`,
  repOf: (rep, reps) => `rep ${rep} of ${reps}`,
  shortRep: (rep, reps) => `${rep}/${reps}`,
  setOf: (set, sets) => `set ${set} of ${sets}`,
  roundOf: (round, rounds) => `round ${round} of ${rounds}`,
  side: (side) => `${side} side`,
  dose: showDose,
  seconds: (durationMs) => `${Math.round(durationMs / secondMs)} s`,
  activity: {
    settle: 'Get into position',
    in: 'Move in slowly',
    out: 'Relax',
    hold: 'Hold',
    time: 'Keep going',
    count: 'Keep moving',
    switch: 'Change sides',
    rest: 'Rest',
    pack: 'Stay comfortable',
    gate: 'Change sides',
    close: 'Done',
  },
  shortActivity: {
    settle: 'Settle',
    in: 'Move',
    out: 'Relax',
    hold: 'Hold',
    time: 'Go on',
    count: 'Move',
    switch: 'Switch',
    rest: 'Rest',
    pack: 'Rest',
    gate: 'Switch',
    close: 'Done',
  },
  shortPaused: 'Paused',
  pack: (pack, where) => `${pack === 'cold' ? 'Cold' : 'Heat'} pack${where === undefined ? '' : `, ${where}`}`,
  breakName: 'Break',
  next: (what) => `Next: ${what}`,
  nothingNext: 'Next: the end',
  minutesLeft: (leftMs) => (leftMs < minuteMs ? 'under a minute left' : `${Math.ceil(leftMs / minuteMs)} min left`),
  paused: (pack) =>
    pack === undefined
      ? ['Paused. Space goes on.', 'Space goes on.']
      : [`Paused. ${sayPackOff(pack)} Space goes on.`, `${sayPackOff(pack)} Space goes on.`, sayPackOff(pack)],
  countingIn: 'Going on in',
  gate: {
    switch: [pressWhenReady, 'Enter when ready.'],
    begin: ['Press Enter when you are in position.', 'Enter begins.'],
    pack: ['Press Enter when the pack is in place.', 'Enter begins.'],
  },
  away: (awayMs, pack) =>
    putPackOffFirst(pack, [
      `You were away for ${showLength(awayMs)}; Enter to go on.`,
      `Away ${showLength(awayMs)}. Enter goes on.`,
      'Enter goes on.',
    ]),
  hurtOffer: showOffer,
  delayedKey: 'Your key counts as soon as this is said.',
  muted: 'sound off',
  unmuted: 'sound on',
  lengthened: (byMs) => `${Math.round(Math.abs(byMs) / secondMs)} s ${byMs < 0 ? 'less' : 'more'}`,
  easier: 'easier form',
  keys: [
    'space pause · n next · b back · r repeat · + − 10 s · h hurts · e easier · m mute · ? help · q quit',
    'space pause · n next · b back · h hurts · e easier · ? help · q quit',
    'space pause · ? help · q quit',
    '? help · q quit',
    '? help',
  ],
  help: {
    pause: ['space, p', 'pause and go on'],
    goOn: ['Enter', 'go on now (settling, switch, rest)'],
    next: ['n, →, Page Down', 'next exercise'],
    back: ['b, ←, Page Up', 'back'],
    repeat: ['r', 'repeat this rep'],
    longerOrShorter: ['+ −', 'ten seconds more or less'],
    hurts: ['h', 'it hurts: end this side'],
    easier: ['e', 'the easier form from here on'],
    mute: ['m', 'sound off and on'],
    quit: ['q', 'stop here'],
    help: ['?', 'close this help'],
  },
  shortHelp: {
    help: ['?', 'close help'],
    quit: ['q', 'stop here'],
    pause: ['space', 'pause, go on'],
    goOn: ['Enter', 'go on now'],
    hurts: ['h', 'it hurts'],
    easier: ['e', 'easier form'],
    next: ['n', 'next exercise'],
    back: ['b', 'back'],
    repeat: ['r', 'repeat rep'],
    mute: ['m', 'sound on, off'],
    longerOrShorter: ['+ −', '10 s up, down'],
  },
};

/** Without room for more, that alone. */
function putPackOffFirst(pack: PackKind | undefined, texts: Variants): Variants {
  if (pack === undefined) return texts;
  const off = sayPackOff(pack);
  return [...mapVariants(texts, (text) => `${off} ${text}`), off];
}

function showOffer(offer: HurtOffer, pack: PackKind | undefined): Variants {
  const { canEase, canLeaveOut, isOtherSideNext } = offer;
  const others = [
    ...(canEase ? ['E takes the easier form'] : []),
    ...(canLeaveOut ? ['N leaves this exercise out'] : []),
  ];
  const choices = [`Enter goes on${isOtherSideNext ? ' with the other side' : ''}`, ...others].join(', ');
  const short = ['Enter goes on', ...(canEase ? ['E easier'] : []), ...(canLeaveOut ? ['N leaves it out'] : [])];
  return [`${sayStopped(offer, pack)} ${choices}.`, ...putPackOffFirst(pack, [`${short.join(', ')}.`])];
}

/** `45 seconds`, `8 minutes`, whichever is nearest. */
function showLength(durationMs: number): string {
  const seconds = Math.max(1, Math.round(durationMs / secondMs));
  if (seconds < 60) return showCount(seconds, 'second');
  return showCount(Math.round(seconds / 60), 'minute');
}
