/** Eight weeks of somebody's sessions, made up: what is said of them is read as a physiotherapist would read it. */
import { dayMs } from '../../src/durations.ts';
import { buildSessionId, monthOf, nameOf } from '../../src/journal/journal-name.ts';
import { readLocalTime, renderLocalTime } from '../../src/journal/local-time.ts';
import type { SessionRecord } from '../../src/journal/session-record.ts';
import { bundledPlan } from './bundled-plans.ts';
import { recordSession } from './record-session.ts';

export const dataFolder = '/home/person/.local/share/backroutine';

/** Sunday, 29 November 2026, 20:00 in Berlin; the eight weeks begin on Monday, 5 October. */
export const endOfWeeksMs = Date.UTC(2026, 10, 29, 19);

/** The clocks go back on 25 October, at 01:00 UTC. */
export function berlinOffset(wallMs: number): number {
  return wallMs < Date.UTC(2026, 9, 25, 1) ? 120 : 60;
}

const firstDayMs = Date.UTC(2026, 9, 5);
const begunMs = Date.UTC(2026, 9, 5, 16);

type Kind = 'whole' | 'hurts' | 'stopped' | 'unbegun' | 'pain-day';

/** One session: how it went, on which day from 0 on, at which hour, and the pain around it. */
export interface MadeUpSession {
  readonly kind: Kind;
  readonly day: number;
  readonly hour?: number;
  readonly before?: number;
  readonly after?: number;
  readonly note?: string;
  /** The level of its doses; without one it fits a quarter of an hour, as all did before there were levels. */
  readonly level?: number;
}

const played = new Map<string, readonly SessionRecord[]>();

/** Plays each kind of session once at each level, on the real plans. */
function recordsOf({ kind, level }: MadeUpSession): readonly SessionRecord[] {
  const key = `${kind} ${level}`;
  const records = played.get(key) ?? play(kind, level);
  played.set(key, records);
  return records;
}

function play(kind: Kind, level: number | undefined): readonly SessionRecord[] {
  const name = kind === 'pain-day' ? 'pain-day' : 'maintenance';
  const choices = level === undefined ? { budgetMs: 900_000 } : { level };
  const plan = bundledPlan(name, kind === 'pain-day' ? { mode: 'pain-day', dose: 'low' } : choices);
  const facts = { routine: name, painBefore: undefined, choices };
  return recordSession(
    plan,
    (session) => {
      if (kind === 'unbegun') {
        session.pass(2);
        session.terminal.press('q');
      }
      if (kind === 'stopped') {
        session.pass(400);
        session.terminal.press('q');
      }
      if (kind === 'hurts') {
        const { atMs = 0 } = plan.segments.find(({ kind: what, step }) => what === 'hold' && step === 3) ?? {};
        session.pass(atMs / 1000 + 2);
        session.terminal.press('h');
        session.pass(1);
        session.terminal.press('n');
      }
      session.finish();
    },
    { facts, clock: { wallMs: begunMs, utcOffsetMinutes: berlinOffset } },
  );
}

/** The journals as files of a data folder. */
export function writeWeeks(sessions: readonly MadeUpSession[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    sessions.map((session, index) => {
      const { day, hour = 18 } = session;
      const localMs = firstDayMs + day * dayMs + hour * 3_600_000;
      const startMs = localMs - berlinOffset(localMs) * 60_000;
      const id = buildSessionId(startMs, index.toString(16).padStart(8, '0'));
      const lines = stamp(session, startMs).map((record) => `${JSON.stringify(record)}\n`);
      return [`${dataFolder}/sessions/${monthOf(id)}/${nameOf(id)}`, lines.join('')];
    }),
  );
}

function stamp(made: MadeUpSession, startMs: number): readonly SessionRecord[] {
  const { before, after } = made;
  const shifted = recordsOf(made).map((record) => {
    const wallMs = (readLocalTime(record.time)?.wallMs ?? 0) + startMs - begunMs;
    return { ...record, time: renderLocalTime(wallMs, berlinOffset(wallMs)) };
  });
  const [session, ...rest] = shifted;
  const last = shifted.at(-1);
  if (session === undefined || last === undefined) return [];
  const pain = (when: 'before' | 'after', score: number | undefined, { time, atMs }: SessionRecord) =>
    score === undefined ? [] : [{ type: 'pain' as const, time, atMs, when, score }];
  return [session, ...pain('before', before, session), ...rest, ...pain('after', after, last)];
}

const days = Array.from({ length: 56 }, (_, day) => day);
const everyOther = days.filter((day) => day % 7 !== 6 && day % 2 === 0);

/** From 6 to 1, with a session every other day; the first two were stopped early. The level grows as far as the minutes go. */
const falling = everyOther.map((day, index): MadeUpSession => {
  const before = Math.max(1, Math.round(6 - day / 10));
  const level = day < 21 ? 1 : day < 28 ? 2 : 3;
  return { kind: index < 2 ? 'stopped' : 'whole', day, before, after: Math.max(0, before - 1), level };
});

/** From 2 to 6, and the same exercise hurts more and more often; the level shrinks to the lowest. */
const rising = everyOther.map((day, index): MadeUpSession => {
  const before = Math.min(6, Math.round(2 + day / 13));
  const kind = index > 8 && index % 3 === 0 ? 'hurts' : 'whole';
  return { kind, day, before, after: before + (day > 30 ? 1 : 0), level: day < 24 ? 3 : day < 28 ? 2 : 1 };
});

/** 2 to 3 on most days; two flares of four days with several rounds each, after which the level is low again. */
const flaring = days.flatMap((day): readonly MadeUpSession[] => {
  const flare = [15, 16, 17, 18, 40, 41, 42, 43].includes(day);
  if (flare) {
    return [9, 13, 18].map((hour) => ({
      kind: 'pain-day',
      day,
      hour,
      before: hour === 9 ? 7 : 6,
      after: hour === 18 ? 5 : 6,
    }));
  }
  const level = day < 15 ? 3 : day < 33 || day > 40 ? 1 : 2;
  return day % 3 === 0 ? [{ kind: 'whole', day, before: 2 + (day % 2), after: 2, level }] : [];
});

/**
 * Well on the way before there were levels, then three weeks of nothing, then a careful beginning; no pain told in the last
 * week.
 */
const pausing = [
  ...days
    .filter((day) => day < 20 && day % 2 === 0)
    .map((day): MadeUpSession => ({ kind: 'whole', day, before: 3, after: 2 })),
  { kind: 'stopped', day: 43, before: 5, after: 5, level: 1 } as const,
  { kind: 'unbegun', day: 44, before: 5 } as const,
  { kind: 'whole', day: 46, before: 4, after: 4, level: 1 } as const,
  ...[50, 53].map((day): MadeUpSession => ({ kind: 'whole', day, level: 1 })),
];

export const madeUpWeeks = { falling, rising, flaring, pausing } as const;

/** Answers of the PEG scale, one a week, as files of a data folder: pain, enjoyment of life and general activity alike. */
export function writePeg(...scores: readonly number[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    scores.map((score, week) => {
      const wallMs = firstDayMs + (week * 7 + 5) * dayMs + 18 * 3_600_000;
      const time = renderLocalTime(wallMs, berlinOffset(wallMs));
      const name = `${time.slice(0, 10).replaceAll('-', '')}T180000Z-scores-0${week}.json`;
      return [`${dataFolder}/peg/${name}`, JSON.stringify({ time, pain: score, enjoyment: score, activity: score })];
    }),
  );
}
