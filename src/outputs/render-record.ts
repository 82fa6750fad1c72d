/**
 * A record as one line that is read without a key and found with grep:
 * `2026-11-22T08:15:00+01:00 rep      bird-dog left 3/5 held 9 s`. The word after the time is the kind of record.
 */
import type { Place, SafetyState, SessionRecord, Totals } from '../player/session-record.ts';
import { safeText } from '../routine/safe-text.ts';

/** As wide as the longest word, so that what follows stands in one column. */
const wordColumns = 8;

const safetyWords: Readonly<Record<SafetyState, string>> = {
  clear: 'no warning signs',
  'assumed-clear': 'warning signs not asked (--yes)',
  'not-due': 'warning signs not asked today',
};

type RecordOf<Type extends SessionRecord['type']> = Extract<SessionRecord, { readonly type: Type }>;

/** The line, without its end. Names and notes of others are made safe here. */
export function renderRecord(record: SessionRecord): string {
  const { word, rest } = renderParts(record);
  return safeText(`${record.time} ${word.padEnd(wordColumns)} ${rest}`.trimEnd());
}

function renderParts(record: SessionRecord): { readonly word: string; readonly rest: string } {
  switch (record.type) {
    case 'session':
      return { word: 'session', rest: renderSession(record) };
    case 'pain':
      return { word: 'pain', rest: `${record.when} ${record.score}/10` };
    case 'step':
      return { word: 'step', rest: record.what };
    case 'side':
      return { word: record.switched ? 'switch' : 'side', rest: `${record.what} ${record.side ?? ''}` };
    case 'rep':
      return { word: 'rep', rest: `${renderPlace(record)} ${renderHeld(record)}` };
    case 'counted':
      return { word: 'counted', rest: `${renderPlace(record)} ${record.count}/${record.planned}` };
    case 'pack':
      return {
        word: 'pack',
        rest: `${record.what} ${renderClock(record.playedMs)} of ${renderClock(record.plannedMs)}`,
      };
    case 'pause':
      return { word: 'pause', rest: `at ${renderClock(record.atMs)}` };
    case 'resume':
      return { word: 'resume', rest: `after ${renderLength(record.afterMs)}` };
    case 'skip':
      return { word: 'skip', rest: `${renderPlace(record)} ${record.reason}, ${renderJump(record)}` };
    case 'longer':
      return {
        word: record.byMs < 0 ? 'shorter' : 'longer',
        rest: `${renderPlace(record)} by ${renderLength(Math.abs(record.byMs))}`,
      };
    case 'hurt':
      return { word: 'hurt', rest: renderPlace(record) };
    case 'easier':
      return { word: 'easier', rest: record.what };
    case 'left-out': {
      const { what, side = '', missed } = record;
      const reps = missed === 1 ? 'rep' : 'reps';
      return { word: 'left-out', rest: `${what} ${side}`.trim().concat(`, ${missed} ${reps} to come, it hurts`) };
    }
    case 'gap':
      return { word: 'gap', rest: `away for ${renderLength(record.awayMs)}` };
    case 'clock-set':
      return { word: 'clock', rest: `set back by ${renderLength(Math.abs(record.byMs))}` };
    case 'end':
      return { word: 'end', rest: renderEnd(record) };
  }
}

function renderSession(record: RecordOf<'session'>): string {
  const resumes = record.resumes === undefined ? '' : `; goes on with ${record.resumes}`;
  const { routine, title, mode, plannedMs, dose } = record;
  return `${routine} (${title}), ${mode}, planned ${renderClock(plannedMs)}; ${dose}; ${safetyWords[record.safety]}${resumes}`;
}

function renderEnd({ outcome, playedMs, done, planned, share, againAt }: RecordOf<'end'>): string {
  const again = againAt === undefined ? '' : `, again at ${againAt}`;
  return `${outcome}, ${renderTotals(done, planned)}, ${Math.floor(share * 100)} %, played ${renderClock(playedMs)}${again}`;
}

function renderTotals(done: Totals, planned: Totals): string {
  const parts = [
    `steps ${done.steps}/${planned.steps}`,
    planned.reps > 0 ? `reps ${done.reps}/${planned.reps}` : '',
    planned.heldMs > 0 ? `held ${renderClock(done.heldMs)}/${renderClock(planned.heldMs)}` : '',
    planned.counted > 0 ? `counted ${done.counted}/${planned.counted}` : '',
    planned.packMs > 0 ? `packs ${renderClock(done.packMs)}/${renderClock(planned.packMs)}` : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** `bird-dog left set 2 3/5`; the set is named only from the second one on. */
function renderPlace({ what, side, set, rep, reps }: Place): string {
  const parts = [
    what,
    side,
    set !== undefined && set > 1 ? `set ${set}` : undefined,
    rep === undefined ? undefined : `${rep}/${reps ?? '?'}`,
  ];
  return parts.filter((part) => part !== undefined).join(' ');
}

function renderHeld({ heldMs, done }: RecordOf<'rep'>): string {
  return done ? `held ${renderLength(heldMs)}` : `broken off after ${renderLength(heldMs)}`;
}

function renderJump({ atMs, toMs }: RecordOf<'skip'>): string {
  return `from ${renderClock(atMs)} to ${renderClock(toMs)}`;
}

/** `9 s`, `4.2 s`, `8:00 min`, `1:02:03 h` */
function renderLength(ms: number): string {
  if (ms < 60_000) return `${Math.round(ms / 100) / 10} s`;
  return `${renderClock(ms)} ${ms < 3_600_000 ? 'min' : 'h'}`;
}

/** `14:12`, `1:02:03` */
function renderClock(ms: number): string {
  const seconds = Math.round(ms / 1000);
  const parts = [Math.floor(seconds / 60) % 60, seconds % 60].map((part) => String(part).padStart(2, '0'));
  const hours = Math.floor(seconds / 3600);
  return hours > 0 ? `${hours}:${parts.join(':')}` : parts.join(':').replace(/^0/, '');
}
