/** Cold again after two hours, heat at most three times a day: Midlands Partnership NHS Foundation Trust. */
import type { PackKind } from '../../routine/routine.ts';
import type { DueTime, LimitMessages, PackLeftOut, WaitingMessages } from '../limits.ts';
import { minuteMs } from './numbers.ts';

export const englishLimits: LimitMessages = {
  early: (due) => `The next round is due ${showDue(due)}.`,
  overCap: (maxPerDay, due) => `Today has had its ${maxPerDay} rounds. The next is due ${showDue(due)}.`,
  beginAnyway: 'Begin now all the same?',
  notBegun: 'Nothing is begun.',
  coldTooSoon: (due) => `Cold needs two hours in between: it is due again ${showDue(due)}.`,
  coldClose: 'Cold needs two hours in between: this session has cold packs sooner after each other.',
  heatOften: (perDay) => `Heat is for at most ${perDay} times a day: it is due again tomorrow.`,
  packsAnyway: 'Use it now all the same?',
  packsLeftOut: (packs) => `Left out of this session: ${packs.map(namePack).join(', ')}.`,
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
  return hours === 0 ? `${minutes} min` : `${hours} h ${minutes % 60} min`;
}

function namePack({ pack, number, of }: PackLeftOut): string {
  return of === 1 ? `the ${packNames[pack]}` : `${packNames[pack]} ${number} of ${of}`;
}

const packNames: Readonly<Record<PackKind, string>> = { cold: 'cold pack', heat: 'heat pack' };
