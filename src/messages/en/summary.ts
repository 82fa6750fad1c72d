import type { RoundTime, SummaryFacts, SummaryMessages } from '../summary.ts';
import { showMinutes } from './numbers.ts';

export const englishSummary: SummaryMessages = {
  done: ({ outcome, playedMs, exercises, reps, counted, packs }) => {
    const parts = [
      `Exercises ${exercises.done} of ${exercises.planned}`,
      ...(reps.planned > 0 ? [`reps ${reps.done} of ${reps.planned}`] : []),
      ...(counted.planned > 0 ? [`${counted.done} of ${counted.planned} counted`] : []),
      ...(packs.planned > 0 ? [`packs ${showMinutes(packs.done)} of ${showMinutes(packs.planned)}`] : []),
    ];
    return `${outcomes[outcome]}: ${showMinutes(playedMs)}. ${parts.join(', ')}.`;
  },
  pain: (before, after) => `Pain ${before} → ${after}.`,
  again: (next) => `Come again ${days[next.day](next)} at ${next.time}.`,
  resume: (typedCommand) => `To go on with it today: ${typedCommand} start --resume`,
  notResumable: 'Its routine came from standard input, so it cannot be resumed. Keep it in a file to be able to.',
};

const outcomes: Readonly<Record<SummaryFacts['outcome'], string>> = {
  done: 'Done',
  nothing: 'Nothing done',
  quit: 'Stopped early',
  interrupted: 'Interrupted',
};

const days: Readonly<Record<RoundTime['day'], (next: RoundTime) => string>> = {
  today: () => 'today',
  tomorrow: () => 'tomorrow',
  later: ({ date }) => `on ${date}`,
};
