import { minuteMs } from '../../durations.ts';
import { renderTimeOfDay } from '../../routine/dates-and-times.ts';
import type { When } from '../../routine/routine.ts';
import { capital } from '../../text/prose.ts';
import type { HandoutMessages } from '../handout.ts';
import { renderDose } from './dose.ts';
import { showCount, showDate, weekdayNames } from './numbers.ts';

export const englishHandout: HandoutMessages = {
  exercises: (count) => showCount(count, 'exercise'),
  minutes: (durationMs) => `about ${showCount(Math.max(1, Math.round(durationMs / minuteMs)), 'minute')}`,
  mode: { maintenance: 'for days without pain', 'pain-day': 'for a pain day' },
  ledHere: 'Be led through it, counted aloud:',
  codeOf: (address) => `Code for a camera: ${address}`,
  skipTo: 'Skip to the exercises',
  ifYes: 'If yes:',
  headings: {
    beforeStart: 'Before you start',
    stop: 'When to stop',
    glance: 'At a glance',
    exercises: 'The exercises',
    why: 'What for',
    how: 'How',
    breathe: 'Breathing',
    mistakes: 'Common mistakes',
    easier: 'Easier',
    harder: 'Harder',
    takeCare: 'Take care',
    note: 'Note',
    packsBefore: 'First: packs',
    packs: 'Afterwards: packs',
    ticks: 'Two weeks to tick',
    for: 'This sheet',
    sources: 'Sources',
  },
  start: 'Start',
  startOf: (side) => `Start, ${side} side`,
  held: 'Hold',
  end: 'End',
  side: (side) => (side === 'left' ? 'Left side' : 'Right side'),
  numbered: (caption, number) => `${caption}, ${number}`,
  picturesHint:
    'In the pictures, grey is where you start, an arrow shows the way, orange is what works, and paler blue the side further away.',
  seenFromAbove: (position) =>
    position === 'side'
      ? 'Seen from above, lying on the side.'
      : 'Seen from above, lying with the head on the left: your left is at the top of the picture.',
  sideLetters: { left: 'L', right: 'R' },
  dose: renderDose,
  chosenFrom: (low, high) => `Chosen between ${low} and ${high}.`,
  caution: (concern, say) => (concern === say ? say : `${capital(concern)}: ${say}`),
  doEasier: (how) => `Do the easier form: ${how}`,
  howEasier: 'How, in the easier form',
  when: renderWhen,
  pictureOf: (name) => `Picture of the exercise: ${name}`,
  pictureFile: (file) => `Picture on the handout and the page: ${file}`,
  inWeek: (week) => `Doses of week ${week}.`,
  duringWeeks: (from, to) => {
    if (to === undefined) return `From week ${from} on.`;
    return from === to ? `Week ${from} only.` : `Weeks ${from} to ${to} only.`;
  },
  toCome: (week, names) => `From week ${week} also: ${names.join(', ')}.`,
  fromWeek: (week, changes) => `From week ${week}: ${changes.map(endSentence).join(' ')}`,
  usualForm: 'The usual form',
  otherPace: 'The same at another pace',
  until: (date) => `Until ${showDate(date)}.`,
  again: ({ everyMs, fromMinute, toMinute, maxPerDay }) => {
    const hours = Math.round(everyMs / 360_000) / 10;
    const times = maxPerDay === 1 ? 'once' : `${maxPerDay} times`;
    return `Again every ${hours} h between ${renderTimeOfDay(fromMinute)} and ${renderTimeOfDay(toMinute)}, at most ${times} a day.`;
  },
  noChange:
    'No change after two weeks? See a doctor or physiotherapist, and take this sheet with you. That it is two weeks is this project’s own choice.',
  blanks: ['Name', 'From', 'Contact', 'Date', 'How often', 'Notes', ''],
  leftOut: (names) => `Left out to fit the time: ${names.join(', ')}.`,
  packCare: {
    cold: [
      'Wrap it in a damp towel. Don’t lie on it.',
      'Look at your skin after 5 minutes.',
      'Never longer than 20 minutes. The next one after 2 to 3 hours, once your skin is back to normal.',
    ],
    heat: [
      'Put two or three layers of dry towel around it. Never fall asleep on it.',
      'Look at your skin after a few minutes: pink is fine; bright red or mottled, take it off.',
      'At most three times a day.',
    ],
  },
  packCautions: [
    'Before using a pack, ask a doctor or physiotherapist first if you have poor circulation, Raynaud’s, reduced feeling, broken skin, eczema, diabetes, a heart condition, cancer, a fever, or had a bad reaction to heat or cold before.',
    'Packs are for comfort: heat helps a little for a short time, and for cold there is too little evidence.',
  ],
  packSources: 'Midlands Partnership NHS Foundation Trust; Oxford Osteopaths; Cochrane review CD004750.',
  ticksHint: 'For paper. Ticks made on the screen are gone when the page is closed.',
  week: (number) => `Week ${number}`,
  day: (number) => `Day ${number}`,
  round: (number) => `Round ${number}`,
  routineSources: 'The routine',
  safetySources:
    'Northern Health and Social Care Trust; Norfolk and Waveney NHS; NHS Greater Glasgow and Clyde. The scale of pain: Silbernagel 2007.',
  anyKey: 'Any key ends.',
};

function endSentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

function countTimes(times: number): string {
  return ['once', 'twice'][times - 1] ?? `${times} times`;
}

/** `Every other day.`, `4 times a week.`, `On Monday and Thursday, twice a day.` */
function renderWhen({ days, everyDays, daysPerWeek, timesPerDay }: When): string {
  const often = timesPerDay === 1 ? '' : `, ${countTimes(timesPerDay)} a day`;
  if (days !== undefined) {
    return `On ${new Intl.ListFormat('en-GB').format(days.map((day) => weekdayNames[day]))}${often}.`;
  }
  if (daysPerWeek !== undefined) {
    if (timesPerDay === 1) return `${capital(countTimes(daysPerWeek))} a week.`;
    return `On ${daysPerWeek === 1 ? 'one day' : `${daysPerWeek} days`} a week${often}.`;
  }
  return `${everyDays === 2 ? 'Every other day' : 'Every day'}${often}.`;
}
