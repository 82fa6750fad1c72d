/** Loaded where somebody asks how the weeks go, and not with the words of a session. */
import type { PegMessages, WeeksMessages } from '../weeks.ts';
import { englishProgress } from './progress.ts';
import { englishReport } from './report.ts';

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

export const englishWeeks: WeeksMessages = { progress: englishProgress, report: englishReport, peg: englishPeg };
