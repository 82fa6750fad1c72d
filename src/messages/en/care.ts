/**
 * English for what is said of the person's care: cautions, what is too soon or too much today, waiting for a round, what is
 * offered, and the level of the doses.
 */
import { minuteMs, weekDays } from '../../durations.ts';
import type { PackKind } from '../../routine/routine.ts';
import { capital } from '../../text/prose.ts';
import {
  type CautionMessages,
  countedDaysAt,
  type DueTime,
  type LevelMessages,
  type LevelReason,
  type LevelReasonArgs,
  type LimitMessages,
  type OfferMessages,
  type PackLeftOut,
  type WaitingMessages,
} from '../care.ts';
import { formatMessage, type MessageTable } from '../message-table.ts';
import type { SafetySigns } from '../prompts.ts';
import { showCount } from './numbers.ts';
import { englishSafety } from './prompts.ts';

/** Packs: Midlands Partnership NHS Foundation Trust. */
export const englishCautions: CautionMessages = {
  question: 'Some exercises are not for everybody. Does any of these concern you?',
  packQuestion: 'Cold and heat packs are not for everybody. Does any of these concern you?',
  packConcerns: {
    circulation: 'poor circulation or Raynaud’s',
    feeling: 'reduced feeling',
    skin: 'broken skin or eczema',
    diabetes: 'diabetes',
    heart: 'a heart condition',
    cancer: 'cancer',
    fever: 'fever',
    reaction: 'a bad reaction to heat or cold before',
  },
  leftOut: (concern, exercises) => `Left out because of ${concern}: ${exercises.join(', ')}.`,
  easier: (concern, exercises) => `In the easier form because of ${concern}: ${exercises.join(', ')}.`,
  packsLeftOut: (concerns) =>
    `Packs are left out because of ${concerns.join(', ')}. Ask a doctor or physiotherapist first.`,
  notAsked: (easier, packs) => {
    const form = easier.length === 0 ? [] : [`these are done in their easier form: ${easier.join(', ')}`];
    return `You were not asked what speaks against it, so ${[...(packs ? ['packs are left out'] : []), ...form].join('; ')}.`;
  },
  change: (command) => `Change this with: ${command} cautions`,
  kept: (concerns) => `Concerns you: ${concerns.join(', ')}.`,
  keptForPacks: (concerns) => `Speaks against packs: ${concerns.join(', ')}.`,
  howToChange: (command) => `To change this, run ${command} cautions in a terminal: it asks about everything again.`,
  nothingKept: 'Nothing is kept that speaks against an exercise or a pack.',
};

/** Cold again after two hours, heat at most three times a day: Midlands Partnership NHS Foundation Trust. */
export const englishLimits: LimitMessages = {
  early: (due) => `The next round is due ${showDue(due)}.`,
  overCap: (maxPerDay, due) =>
    `Today has had its ${maxPerDay === 1 ? 'one round' : `${maxPerDay} rounds`}. The next is due ${showDue(due)}.`,
  beginAnyway: 'Begin now all the same?',
  notBegun: 'Nothing is begun.',
  coldTooSoon: (due) => `Cold needs two hours in between: it is due again ${showDue(due)}.`,
  coldClose: 'Cold needs two hours in between: this session has cold packs sooner after each other.',
  heatOften: (perDay) => `Heat is for at most ${perDay} times a day: it is due again tomorrow.`,
  packsAnyway: 'Use it now all the same?',
  packsLeftOut: (packs) => `Left out of this session: ${packs.map(namePack).join(', ')}.`,
  nothingElseLeft: 'Nothing else of that session is left to do.',
  hurtTwice: (names) => `Hurt in both of the last two sessions: ${names.join(', ')}.`,
  hurtQuestion: 'How today?',
  hurtAnswers: {
    gentler: 'The easier form, or left out where there is none',
    leaveOut: 'Left out',
    asUsual: 'As usual',
  },
  hurtGentler: (names) => `In the easier form, or left out where there is none: ${names.join(', ')}.`,
};

export const englishWaiting: WaitingMessages = {
  question: (due) => `Wait here for the next round, ${showDue(due)}?`,
  left: (due, leftMs) => `Next round ${showDue(due)}, in ${showLeft(leftMs)}. q leaves.`,
  due: 'It is time for the next round. Any key begins, q leaves.',
  call: 'It is time for the next round.',
};

/** `today at 14:30` */
export function showDue({ day, date, time }: DueTime): string {
  return `${day === 'later' ? `on ${date}` : day} at ${time}`;
}

/** `1 h 20 min`, a part of a minute counted as one. */
function showLeft(leftMs: number): string {
  const minutes = Math.max(1, Math.ceil(leftMs / minuteMs));
  const hours = Math.floor(minutes / 60);
  const parts = [...(hours > 0 ? [`${hours} h`] : []), ...(minutes % 60 > 0 ? [`${minutes % 60} min`] : [])];
  return parts.join(' ');
}

function namePack({ pack, number, of }: PackLeftOut): string {
  return of === 1 ? `the ${packNames[pack]}` : `${packNames[pack]} ${number} of ${of}`;
}

const packNames: Readonly<Record<PackKind, string>> = { cold: 'cold pack', heat: 'heat pack' };

/** A sign has commas of its own. */
const listSigns = ({ signs }: SafetySigns) => Object.values(signs).join('; ');

/** What is offered at which pain is this project's own choice, after the scale in the stop rules. */
export const englishOffers: OfferMessages = {
  question: (pain) => (pain === undefined ? 'Which of these today?' : `Pain ${pain}: which of these?`),
  refused: (title, pain) =>
    pain === undefined ? `"${title}" is not offered now.` : `"${title}" is too much for pain ${pain}.`,
  names: {
    'packs-only': 'Packs only',
    'gentle-pain-day': 'Gentle pain day',
    'pain-day': 'Pain day',
    'maintenance-low': 'Maintenance, shortest holds',
    maintenance: 'Maintenance',
    stop: 'Stop here',
  },
  usualReasons: {
    'packs-only': 'no exercises: lying at ease, and packs where you may use them',
    'gentle-pain-day': 'small movements where the usual ones are too much',
    'pain-day': 'shortest holds, fewest repeats',
    'maintenance-low': 'level 1, fewest repeats too',
    maintenance: 'for a day on which your back feels fine',
    stop: 'nothing now',
  },
  reasons: {
    'first-flare': 'no exercises in a first flare',
    'went-worse': 'a step gentler, as the last session ended worse',
    'was-high': 'a step gentler, as the pain was high after the last session',
    'same-day': 'the same as earlier today',
  },
  dueToday: 'due today',
  lastDone: (daysAgo) =>
    daysAgo === 0 ? 'done today' : daysAgo === 1 ? 'last done yesterday' : `last done ${daysAgo} days ago`,
  goOn: (title) => `Go on with ${title}`,
  taken: (pain, choice) => (pain === undefined ? `${choice}.` : `Pain ${pain} of 10: ${choice}.`),
  stopped: 'Nothing is begun. Come back when the pain has eased.',
  whereToTurn: [
    `Seek medical help at once with: ${listSigns(englishSafety.emergency)}.`,
    `See a doctor or physiotherapist soon with: ${listSigns(englishSafety.soon)}.`,
  ],
};

export const englishLevel: LevelMessages = {
  line: (level, of, reason) => {
    const more = reason.code === 'full' ? `; --level ${level + 1} with more --minutes does more` : '';
    return `Level ${level} of ${of}: ${renderReason(reason)}${more}.`;
  },
  standing: (title, level, of, reason) => `${title} is at level ${level} of ${of}: ${renderReason(reason)}.`,
  question: (level, of, reason) => `Level ${level} of ${of} today? ${capital(renderReason(reason))}.`,
};

function renderReason(reason: LevelReason): string {
  return formatMessage(levelReasons, reason);
}

const levelReasons: MessageTable<LevelReasonArgs, string> = {
  first: () => 'where everybody begins',
  'as-last': () => 'about as much as was done last',
  'two-good': ({ pairs, daysAt, level }) => {
    const pains = pairs.map(({ before, after }) => `${before}→${after}`).join(', ');
    return `two sessions without more pain (${pains}), ${renderDaysAt(daysAt)} at level ${level}`;
  },
  stays: ({ daysAt }) => (daysAt === 0 ? 'since today' : `for ${renderDaysAt(daysAt)}`),
  'pain-not-reported': () => 'it changes only where the pain before and after is told',
  full: () => 'as much as its minutes hold',
  'worse-after': ({ before, after }) => `one less, as the pain rose by 2 or more (${before}→${after})`,
  'worse-next': ({ before, next }) => `one less, as the pain was higher the next time (${before}, then ${next})`,
  'hurt-twice': ({ name }) => `one less, as it hurt twice in a row: ${name}`,
  'more-after-twice': () => 'one less, as the pain was 4 or 5 after both of the last two sessions',
  'high-after': ({ after }) => `low again after a session that ended with a pain of ${after}`,
  'pain-day': () => 'low again after a pain day',
  pause: ({ days }) => `a careful start again after ${showCount(days, 'day')} without it`,
  lowest: () => 'nothing is lower; if it goes on like this, see a doctor or physiotherapist',
  chosen: () => 'as you chose',
};

function renderDaysAt(daysAt: number): string {
  return daysAt > countedDaysAt ? `more than ${countedDaysAt / weekDays} weeks` : showCount(daysAt, 'day');
}
