/** Pain over time: what was reported before and after sessions, where a line through it has gaps, and where it leads. */
import { weekDays } from '../durations.ts';
import { renderDay } from './local-time.ts';
import { type CountedSession, type PainChange, type Period, ratePainChange } from './session-sums.ts';

export type PainMoment = 'before' | 'after';

/** The pain reported around one session; absent where nothing was reported. */
export interface PainPoint {
  readonly id: string;
  /** Local time of the session as a number of days, with its fraction. */
  readonly atDay: number;
  readonly before: number | undefined;
  readonly after: number | undefined;
}

export interface DatedPain {
  readonly atDay: number;
  readonly score: number;
}

/** The mean of a week's scores. */
interface WeeklyPain {
  readonly from: string;
  readonly to: string;
  readonly mean: number;
  readonly scores: number;
}

/** How the first week of what was reported compares with the last one. */
export interface PainTrend {
  readonly first: WeeklyPain;
  readonly last: WeeklyPain;
  readonly change: PainChange;
}

interface ExtremePain {
  readonly score: number;
  /** The first day of that score. */
  readonly date: string;
}

export interface PainSummary {
  /** Sessions with a score, and the others. */
  readonly reported: number;
  readonly unreported: number;
  readonly highest: ExtremePain;
  readonly lowest: ExtremePain;
  /** `undefined` where the scores span less than two weeks. */
  readonly trend: PainTrend | undefined;
}

/** Between scores further apart a line would claim to know what nobody reported. Own choice. */
const maxGapDays = 7;

/** Oldest first, one for each session, up to today. */
export function listPainPoints({ sessions, today }: Period): readonly PainPoint[] {
  return sessions
    .filter(({ day }) => day <= today)
    .map(buildPoint)
    .toSorted((a, b) => a.atDay - b.atDay);
}

/** Runs of scores that a line may join: it ends at a session that reported nothing, and where nothing was reported for a week. */
export function splitAtGaps(points: readonly PainPoint[], moment: PainMoment): readonly (readonly DatedPain[])[] {
  const runs: DatedPain[][] = [];
  let run: DatedPain[] = [];
  for (const { atDay, [moment]: score } of points) {
    const last = run.at(-1);
    if (score === undefined) run = [];
    else {
      if (last === undefined || atDay - last.atDay > maxGapDays) {
        run = [];
        runs.push(run);
      }
      run.push({ atDay, score });
    }
  }
  return runs;
}

/** `undefined` where nothing was reported. */
export function summarisePain(points: readonly PainPoint[], moment: PainMoment): PainSummary | undefined {
  const scored = points.flatMap(({ atDay, [moment]: score }) => (score === undefined ? [] : [{ atDay, score }]));
  const [first] = scored;
  if (first === undefined) return undefined;
  const pick = (isBetter: (score: number, than: number) => boolean) =>
    scored.reduce((best, one) => (isBetter(one.score, best.score) ? one : best), first);
  return {
    reported: scored.length,
    unreported: points.length - scored.length,
    highest: buildExtreme(pick((score, than) => score > than)),
    lowest: buildExtreme(pick((score, than) => score < than)),
    trend: findTrend(scored, first, scored.at(-1) ?? first),
  };
}

function findTrend(scored: readonly DatedPain[], oldest: DatedPain, newest: DatedPain): PainTrend | undefined {
  const [firstDay, lastDay] = [Math.floor(oldest.atDay), Math.floor(newest.atDay)];
  if (lastDay - firstDay + 1 < 2 * weekDays) return undefined;
  const first = buildWeek(scored, firstDay);
  const last = buildWeek(scored, lastDay - weekDays + 1);
  return { first, last, change: ratePainChange(first.mean, last.mean) };
}

function buildWeek(scored: readonly DatedPain[], fromDay: number): WeeklyPain {
  const scores = scored.filter(({ atDay }) => atDay >= fromDay && atDay < fromDay + weekDays).map(({ score }) => score);
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  return { from: renderDay(fromDay), to: renderDay(fromDay + weekDays - 1), mean, scores: scores.length };
}

function buildExtreme({ atDay, score }: DatedPain): ExtremePain {
  return { score, date: renderDay(Math.floor(atDay)) };
}

function buildPoint({ atDay, summary }: CountedSession): PainPoint {
  return { id: summary.id, atDay, before: summary.painBefore, after: summary.painAfter };
}
