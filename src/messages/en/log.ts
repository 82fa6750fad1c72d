import type {
  LogLineArgs,
  LogMessages,
  LogPlace,
  LogSkipReason,
  LogTotals,
  SummaryFacts,
  SummaryMessages,
} from '../log.ts';
import { formatMessage, type MessageTable } from '../message-table.ts';
import { englishOffers, showDue } from './care.ts';
import { showClock, showCount, showExactly, showMinutes } from './numbers.ts';
import { englishWriteFaults } from './warnings.ts';

const breakName = 'break';

const lines: MessageTable<LogLineArgs> = {
  session: ({ routine, title, mode, plannedMs, dose, packsLeftOut, safety, resumes }) => {
    const leftOut = packsLeftOut.length === 0 ? '' : ` left out: ${packsLeftOut.join(', ')};`;
    const goesOn = resumes === undefined ? '' : `; goes on with ${resumes}`;
    return `${routine} (${title}), ${mode}, planned ${showClock(plannedMs)}; ${dose};${leftOut} ${safetyWords[safety]}${goesOn}`;
  },
  pain: ({ when, score }) => `${when} ${score}/10`,
  note: ({ text }) => text,
  step: renderPlace,
  side: renderPlace,
  switch: renderPlace,
  rep: (rep) => `${renderPlace(rep)} ${rep.done ? 'held' : 'broken off after'} ${showExactly(rep.heldMs)}`,
  counted: (run) => {
    const from = run.from === undefined ? '' : ` from ${run.from}`;
    return `${renderPlace(run)} ${run.count}/${run.planned}${from}`;
  },
  'pack-on': (pack) => `${renderPlace(pack)} for ${showClock(pack.plannedMs)}`,
  pack: (pack) => `${renderPlace(pack)} ${showClock(pack.playedMs)} of ${showClock(pack.plannedMs)}`,
  pause: ({ atMs }) => `at ${showClock(atMs)}`,
  resume: ({ afterMs }) => `after ${showExactly(afterMs)}`,
  skip: (skip) =>
    `${renderPlace(skip)} ${skipWords[skip.reason]}, from ${showClock(skip.atMs)} to ${showClock(skip.toMs)}`,
  longer: (segment) => `${renderPlace(segment)} by ${showExactly(segment.byMs)}`,
  shorter: (segment) => `${renderPlace(segment)} by ${showExactly(segment.byMs)}`,
  hurt: renderPlace,
  easier: renderPlace,
  'left-out': ({ what, side, missed }) => {
    const place = renderPlace({ what, ...(side && { side }) });
    return `${place}, ${missed === 0 ? '' : `${showCount(missed, 'rep')} to come, `}it hurts`;
  },
  gap: ({ awayMs }) => `away for ${showExactly(awayMs)}`,
  'no-sound': () => 'nothing is heard from here on',
  sound: ({ afterMs }) => `again, after ${showExactly(afterMs)} without`,
  clock: ({ byMs }) => `set ${byMs < 0 ? 'back' : 'ahead'} by ${showExactly(Math.abs(byMs))}`,
  end: ({ outcome, playedMs, done, planned, share, againAt }) => {
    const again = againAt === undefined ? '' : `, again at ${againAt}`;
    return `${outcome}, ${renderTotals(done, planned)}, ${Math.floor(share * 100)} %, played ${showClock(playedMs)}${again}`;
  },
};

export const englishLog: LogMessages = {
  words: {
    session: 'session',
    pain: 'pain',
    note: 'note',
    step: 'step',
    side: 'side',
    switch: 'switch',
    rep: 'rep',
    counted: 'counted',
    'pack-on': 'pack-on',
    pack: 'pack',
    pause: 'pause',
    resume: 'resume',
    skip: 'skip',
    longer: 'longer',
    shorter: 'shorter',
    hurt: 'hurt',
    easier: 'easier',
    'left-out': 'left-out',
    gap: 'gap',
    'no-sound': 'no-sound',
    sound: 'sound',
    clock: 'clock',
    end: 'end',
  },
  names: { 'cold pack': 'cold pack', 'heat pack': 'heat pack', break: breakName },
  lines,
};

const safetyWords: Readonly<Record<LogLineArgs['session']['safety'], string>> = {
  clear: 'no warning signs',
  'assumed-clear': 'warning signs not asked (--yes)',
  'not-due': 'warning signs not asked today',
};

const skipWords: Readonly<Record<LogSkipReason, string>> = {
  skipped: 'skipped',
  'went-back': 'went back',
  hurt: 'hurt',
  repeated: 'repeated',
  'went-on': 'went on',
  quit: 'quit',
};

/** `bird-dog left set 2 3/5`; the set is named only from the second one on. */
function renderPlace({ what, side, set, rep, reps }: LogPlace): string {
  const parts = [
    what,
    side,
    set !== undefined && set > 1 ? `set ${set}` : undefined,
    rep === undefined ? undefined : `${rep}/${reps ?? '?'}`,
  ];
  return parts.filter((part) => part !== undefined).join(' ');
}

function renderTotals(done: LogTotals, planned: LogTotals): string {
  const parts = [
    `steps ${done.steps}/${planned.steps}`,
    planned.reps > 0 ? `reps ${done.reps}/${planned.reps}` : '',
    planned.heldMs > 0 ? `held ${showClock(done.heldMs)}/${showClock(planned.heldMs)}` : '',
    planned.counted > 0 ? `counted ${done.counted}/${planned.counted}` : '',
    planned.packMs > 0 ? `packs ${showClock(done.packMs)}/${showClock(planned.packMs)}` : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** After a session. That a point or two may settle by tomorrow, and what 6 and more means: the scale in the stop rules. */
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
    const named = places.map(({ name, side }) => {
      if (name === breakName) return 'in the break';
      return side === undefined ? name : `${name} (${side})`;
    });
    return `It hurt: ${named.join(', ')}.`;
  },
  pain: (before, after, kind) => `${showPain(before, after)}${painEndings[kind]}`,
  again: (due) => `Do this again ${showDue(due)}.`,
  gentlerNext: (form, title, due) => {
    const when = due === undefined ? 'Next time' : `Next, ${showDue(due)}`;
    if (form === 'packs-only') return `${when}: no exercises, only lying at ease, and packs where you may use them.`;
    // How much gentler is decided then, by the level or by the offer.
    return `${when}: ${form === 'maintenance-low' ? title : englishOffers.names[form]}, a step gentler.`;
  },
  lowerLevelNext: (title, level) => `Next time: ${title} at ${level === 'lowest' ? 'level 1' : 'a lower level'}.`,
  resume: (typedCommand) => `To go on with it today: ${typedCommand} start --resume`,
  notResumable: 'Its routine came from standard input, so it cannot be resumed. Keep it in a file to be able to.',
  notKept: (fault, typedCommand) => {
    const why = formatMessage(englishWriteFaults, fault);
    const first =
      fault.code === 'disk-full' || fault.code === 'share-full' ? 'Make room on the disk' : 'Put that right';
    return `This session is not kept, or not to its end: its journal could not be written (${why}). ${first}, and then add it with: ${typedCommand} history add`;
  },
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
  little: 'Little of it done',
  nothing: 'Nothing done',
  quit: 'Stopped early',
  interrupted: 'Interrupted',
};
