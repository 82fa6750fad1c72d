import type { LogLineArgs, LogMessages, LogPlace, LogSkipReason, LogTotals } from '../log.ts';
import type { MessageTable } from '../message-table.ts';
import { showClock, showExactly } from './numbers.ts';

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
    return `${place}, ${missed} ${missed === 1 ? 'rep' : 'reps'} to come, it hurts`;
  },
  gap: ({ awayMs }) => `away for ${showExactly(awayMs)}`,
  'no-sound': () => 'nothing plays any more',
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
  names: { 'cold pack': 'cold pack', 'heat pack': 'heat pack', break: 'break' },
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
