/** Loaded where somebody asks how the weeks go, and not with the words of a session. */
import { minuteMs } from '../../durations.ts';
import type { PegMessages, ReportedDose, ReportMessages, WeeksMessages } from '../weeks.ts';
import { showDate, showDay, showExactly, weekdayNames } from './numbers.ts';
import { englishProgress } from './progress.ts';

/** PEG (Krebs 2009), in the public domain. */
const englishPeg: PegMessages = {
  intro: 'Once a week: three questions about the past week, for you and your physiotherapist. Enter passes over them.',
  questions: {
    pain: 'What number best describes your pain on average in the past week? 0 is no pain, 10 as bad as you can imagine:',
    enjoyment:
      'What number best describes how, during the past week, pain has interfered with your enjoyment of life? 0 is not at all, 10 completely:',
    activity:
      'What number best describes how, during the past week, pain has interfered with your general activity? 0 is not at all, 10 completely:',
  },
  result: (mean, before) => {
    const now = `PEG ${mean.toFixed(1)} of 10.`;
    return before === undefined
      ? now
      : `${now} It was ${before.mean.toFixed(1)} on ${before.date}; a change of about 1 is important.`;
  },
  skipped: 'Passed over; they are asked again in a week.',
};

const englishReport: ReportMessages = {
  title: (name) => (name === undefined ? 'Exercise report' : `Exercise report: ${name}`),
  made: (today, version) =>
    `Made on ${showDate(today)} by backroutine ${version}, from what the program kept of each session.`,
  notADiagnosis: 'Pain is as the person told it. This page makes no diagnosis.',
  skipTo: 'Skip to the sessions',
  headings: {
    summary: 'Summary',
    weeks: 'Week by week',
    peg: 'PEG: pain, enjoyment, general activity',
    sessions: 'Every session, newest first',
    about: 'What the numbers mean',
  },
  columns: {
    week: 'Week',
    days: 'Days with a session',
    sessions: 'Sessions',
    painDays: 'Pain days',
    adherent: 'At least 80 % done',
    minutes: 'Minutes',
    painBefore: 'Before, mean',
    painAfter: 'After, mean',
    share: 'Done of what was prescribed, mean',
    date: 'Date',
    pegPain: 'Pain',
    pegEnjoyment: 'Enjoyment of life',
    pegActivity: 'General activity',
    pegMean: 'PEG, mean',
    exercise: 'Exercise',
    prescribed: 'Prescribed',
    done: 'Done',
    remark: 'Remark',
  },
  captions: {
    days: 'Sessions of each week',
    pain: 'Pain of each week, 0 to 10',
    share: 'Done of what was prescribed, each week',
    peg: 'PEG answers, 0 to 10',
    steps: 'Prescribed and done',
  },
  weekOf: ({ from, to }) => (from === to ? showDay(from) : `${showDay(from)} to ${showDay(to)}`),
  of: (done, planned) => `${done} of ${planned}`,
  dayMonth: showDay,
  percent: (share) => `${Math.floor(share * 100)}\u00a0%`,
  peg: (scores) => {
    const [first, last] = [scores[0], scores.at(-1)];
    if (first === undefined || last === undefined) return 'The PEG questions were not answered.';
    if (scores.length === 1) return `PEG ${first.mean.toFixed(1)} on ${showDate(first.date)}.`;
    return `PEG ${first.mean.toFixed(1)} on ${showDate(first.date)}, ${last.mean.toFixed(1)} on ${showDate(last.date)}. A change of about 1 is important.`;
  },
  sharePlot: 'Each bar is a session; the line is at 80 %.',
  goal: '80 %',
  when: (time, weekday) => `${weekdayNames[weekday]} ${showDate(time.slice(0, 10))}, ${time.slice(11, 16)}`,
  mode: { maintenance: 'maintenance', 'pain-day': 'pain day' },
  sessionFacts: ({ outcome, share, playedMs, level, painBefore, painAfter, hurt }) => {
    const names = hurt.map(({ name, side }) => (side === undefined ? name : `${name} (${side})`));
    const during = names.length === 0 ? 'none reported during it' : `reported during it: ${names.join(', ')}`;
    const pain = `Pain before ${painBefore ?? 'not told'}, after ${painAfter ?? 'not told'}; ${during}.`;
    const at = level === undefined ? '' : `, at level ${level}`;
    return `${outcomes[outcome]}, ${Math.floor(share * 100)}\u00a0% done, ${Math.round(playedMs / minuteMs)} min${at}. ${pain}`;
  },
  prescribed: (dose) => showDose(dose, (ms) => ` × ${showExactly(ms)}`),
  done: (dose) =>
    dose.count === 0 && (dose.ms ?? 0) === 0 ? 'nothing' : showDose(dose, (ms) => `, ${showExactly(ms)} held`),
  remark: ({ missed, hurt, isEasier }) => {
    const where = hurt.filter((side) => side !== 'whole');
    const parts = [
      ...(hurt.length === 0 ? [] : [where.length === 0 ? 'it hurt' : `it hurt on the ${where.join(' and the ')}`]),
      ...(missed === undefined ? [] : [reasons[missed]]),
      ...(isEasier ? ['easier form'] : []),
    ];
    return parts.join('; ');
  },
  leftOutBefore: (names) => `Left out beforehand, by the person's answers: ${names.join(', ')}.`,
  note: (text) => `Note: ${text}`,
  added: 'Done without the program, and told afterwards.',
  edited: 'Put right by the person afterwards.',
  about: [
    'Pain is told from 0 (none) to 10 (the worst imaginable). Less pain is called clear from 2 points or 30 % on (Ostelo 2008), more pain from 2 points on.',
    'At least 80 % of what was prescribed counts as adherent. The part that was done is the mean over the steps of a session, so that every exercise weighs the same. Minutes are of whole sessions, packs included.',
    'Levels are equal parts of the way from the lowest dose of a routine to its highest. One more is offered after two sessions without more pain and a week at a level; one less after more pain; level 1 after a pain day (after Baechle and Earle, Sherwood Forest Hospitals NHS and, from Achilles work, Silbernagel 2007; eight levels are this project’s own choice). A session that names no level had its doses chosen otherwise.',
    'PEG is the mean of three answers from 0 to 10 about the last week (Krebs 2009); a change of about 1 is important.',
    'Codes: pain LOINC 72514-3; PEG 91148-7, its items 75893-8, 91145-3, 91146-1, its score 91147-9.',
  ],
};

const outcomes = { done: 'Done to the end', quit: 'Stopped early', interrupted: 'Interrupted' };

const reasons = {
  hurt: 'left out because it hurt',
  skipped: 'passed over',
  ended: 'the session had ended',
  unknown: 'not known why',
};

function showDose({ kind, count, onSide, ms }: ReportedDose, showTime: (ms: number) => string): string {
  if (kind === 'pack') return showExactly(ms ?? 0);
  const sides = onSide === undefined ? '' : ` (${onSide.left} left, ${onSide.right} right)`;
  const unit = kind === 'counted' ? ' counted' : count === 1 ? ' rep' : ' reps';
  return `${count}${unit}${sides}${ms === undefined || ms === 0 ? '' : showTime(ms)}`;
}

export const englishWeeks: WeeksMessages = { progress: englishProgress, report: englishReport, peg: englishPeg };
