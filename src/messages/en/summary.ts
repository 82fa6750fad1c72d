/** After a session. That a point or two may settle by tomorrow, and what 6 and more means: the scale in the stop rules. */
import type { SummaryFacts, SummaryMessages } from '../summary.ts';
import { englishOffers, showDue } from './care.ts';
import { showMinutes } from './numbers.ts';

export const englishSummary: SummaryMessages = {
  done: ({ outcome, playedMs, exercises, reps, counted, packs }) => {
    const parts = [
      ...(exercises.planned > 0 ? [`Exercises ${exercises.done} of ${exercises.planned}`] : []),
      ...(reps.planned > 0 ? [`reps ${reps.done} of ${reps.planned}`] : []),
      ...(counted.planned > 0 ? [`${counted.done} of ${counted.planned} counted`] : []),
      ...(packs.planned > 0 ? [`packs ${showMinutes(packs.done)} of ${showMinutes(packs.planned)}`] : []),
    ];
    return `${outcomes[outcome]}: ${showMinutes(playedMs)}. ${parts.join(', ')}.`;
  },
  hurt: (places) => {
    const named = places.map(({ name, side }) => (side === undefined ? name : `${name} (${side})`));
    return `It hurt: ${named.join(', ')}.`;
  },
  pain: (before, after, kind) => `${showPain(before, after)}${painEndings[kind]}`,
  again: (due) => `Do this again ${showDue(due)}.`,
  gentlerNext: (form, due) => {
    const when = due === undefined ? 'Next time' : `Next, ${showDue(due)}`;
    if (form === 'packs-only') return `${when}: no exercises, only lying at ease, and packs where you may use them.`;
    // How much gentler is decided then, by the level or by the offer.
    return `${when}: ${englishOffers.names[form === 'maintenance-low' ? 'maintenance' : form]}, a step gentler.`;
  },
  lowerLevelNext: (title, level) => `Next time: ${title} at ${level === 'lowest' ? 'level 1' : 'a lower level'}.`,
  resume: (typedCommand) => `To go on with it today: ${typedCommand} start --resume`,
  notResumable: 'Its routine came from standard input, so it cannot be resumed. Keep it in a file to be able to.',
};

function showPain(before: number | undefined, after: number): string {
  return before === undefined ? `Pain ${after}` : `Pain ${before} → ${after}`;
}

const painEndings: Readonly<Record<Parameters<SummaryMessages['pain']>[2], string>> = {
  'no-worse': '.',
  'little-worse': ': a little more, which is acceptable if it settles by tomorrow.',
  worse: ': it got worse.',
  high: ': that is too much.',
};

const outcomes: Readonly<Record<SummaryFacts['outcome'], string>> = {
  done: 'Done',
  nothing: 'Nothing done',
  quit: 'Stopped early',
  interrupted: 'Interrupted',
};
