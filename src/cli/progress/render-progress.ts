/** `backroutine progress` for people: each plot with its sentence, so that nothing is said by a picture alone. */
import { renderCurves } from '../../figure/render-braille.ts';
import { type DatedPain, type PainMoment, splitAtGaps } from '../../journal/pain-line.ts';
import type { Progress } from '../../journal/progress.ts';
import { adherentShare, type SessionSum } from '../../journal/session-sums.ts';
import type { ProgressMessages } from '../../messages/weeks.ts';
import { safeText } from '../../text/escape.ts';
import { wrapText } from '../../text/prose.ts';
import { type Paper, renderCalendar } from './render-calendar.ts';

interface ProgressPage {
  readonly progress: Progress;
  /** At which level the usual routine is, in a sentence; `undefined` where there is none. */
  readonly level: string | undefined;
  /** How far this week's days of the usual routine are done, in a sentence; `undefined` where it has no days a week. */
  readonly thisWeek: string | undefined;
  /** Named where there is nothing to show yet. */
  readonly typedCommand: string;
}

/** The whole page. */
export function renderProgress(
  { progress, level, thisWeek, typedCommand }: ProgressPage,
  words: ProgressMessages,
  paper: Paper,
): readonly string[] {
  const { sum } = progress;
  const rest = renderUncounted(progress, words).flatMap((line) => wrapText(line, paper.columns));
  if (sum === undefined) {
    const { weeks, hasEarlier } = progress;
    const nothing = hasEarlier && weeks !== undefined ? words.nothingInPeriod(weeks) : words.nothingYet(typedCommand);
    return [nothing, ...rest];
  }
  const parts = [
    renderDays({ progress, sum, thisWeek }, words, paper),
    renderPain(progress, sum, words, paper),
    renderAdherence(sum, words, paper),
    ...(level === undefined ? [] : [renderList(words.headings.level, [level], paper)]),
    renderList(words.headings.setbacks, listSetbackLines(progress, words), paper),
    renderList(
      words.headings.packs,
      [progress.packs.length === 0 ? words.noPacks : words.packs(progress.packs)],
      paper,
    ),
    rest,
  ];
  const filled = parts.filter((lines) => lines.length > 0);
  return [words.period(progress), ...filled.flatMap((lines) => ['', ...lines])];
}

interface DaysFacts extends Pick<ProgressPage, 'progress' | 'thisWeek'> {
  readonly sum: SessionSum;
}

function renderDays({ progress, sum, thisWeek }: DaysFacts, words: ProgressMessages, paper: Paper): readonly string[] {
  const { days, weekdayOfFirst, longestPause, activeDays, painDays, painSpells, packMs } = progress;
  const sentences = [
    words.sessions({ ...sum, activeDays, painDays, painSpells, packMs }),
    ...(longestPause === undefined ? [] : [words.pause(longestPause)]),
    ...(thisWeek === undefined ? [] : [thisWeek]),
  ];
  return [
    paper.theme.strong(words.headings.days),
    ...renderCalendar(days, weekdayOfFirst, words, paper),
    ...wrapAll(sentences, paper),
  ];
}

function renderPain(progress: Progress, sum: SessionSum, words: ProgressMessages, paper: Paper): readonly string[] {
  const { pain } = progress;
  if (pain.before === undefined && pain.after === undefined) {
    return renderList(words.headings.pain, [words.noPain], paper);
  }
  const isWorse = pain.before?.trend?.change === 'worse' || pain.after?.trend?.change === 'worse';
  const sentences = [...(sum.painPairs === 0 ? [] : [words.painChange(sum)]), ...(isWorse ? [words.worseAdvice] : [])];
  return [
    paper.theme.strong(words.headings.pain),
    ...renderMoment('before', progress, words, paper),
    ...renderMoment('after', progress, words, paper),
    ...wrapAll(sentences, paper),
  ];
}

function renderMoment(
  moment: PainMoment,
  { pain, fromDay, toDay }: Progress,
  words: ProgressMessages,
  paper: Paper,
): readonly string[] {
  const level = pain[moment];
  if (level === undefined) return [];
  const runs = splitAtGaps(pain.points, moment);
  return [
    moment === 'before' ? words.painBefore : words.painAfter,
    ...renderPainPlot({ runs, fromDay, today: toDay }, paper),
    ...wrapAll([words.painLevel(moment, level)], paper),
  ];
}

/** Parts of a whole that are this wide can be told apart. */
const maxBarColumns = 50;

/** A bar of what was done, with a mark at 80 %. */
function renderAdherence(sum: SessionSum, words: ProgressMessages, paper: Paper): readonly string[] {
  const { columns, hasUnicode, theme } = paper;
  const width = Math.min(maxBarColumns, columns);
  const goal = Math.round(width * adherentShare);
  const filled = Math.round((width * sum.shareSum) / sum.sessions);
  const [full, empty, mark] = hasUnicode ? ['█', '░', '│'] : ['#', '-', '|'];
  const cells = Array.from({ length: width }, (_, at) => (at === goal ? mark : at < filled ? full : empty));
  return [
    theme.strong(words.headings.adherence),
    theme.count(cells.join('')),
    ...wrapAll([words.adherence(sum)], paper),
  ];
}

function listSetbackLines({ setbacks }: Progress, words: ProgressMessages): readonly string[] {
  if (setbacks.length === 0) return [words.noSetbacks];
  return setbacks.map((setback) => words.setback({ ...setback, name: safeText(setback.name) }));
}

function renderList(heading: string, lines: readonly string[], paper: Paper): readonly string[] {
  return [paper.theme.strong(heading), ...wrapAll(lines, paper)];
}

function renderUncounted({ ahead, unread }: Progress, words: ProgressMessages): readonly string[] {
  return [...(ahead === 0 ? [] : [words.ahead(ahead)]), ...(unread === 0 ? [] : [words.unread(unread)])];
}

function wrapAll(lines: readonly string[], { columns }: Paper): readonly string[] {
  return lines.flatMap((line) => wrapText(line, columns));
}

interface PainPlot {
  readonly runs: readonly (readonly DatedPain[])[];
  /** Numbers of days. */
  readonly fromDay: number;
  readonly today: number;
}

const labelColumns = 3;
const maxScore = 10;

/** A plot wider than this says no more of a few weeks. */
const maxPlotColumns = 72;
const brailleRows = 3;
const asciiRows = 6;

/** Lines with the scale at their left. */
function renderPainPlot(plot: PainPlot, paper: Paper): readonly string[] {
  const columns = Math.min(maxPlotColumns, paper.columns - labelColumns);
  const rows = paper.hasUnicode ? renderBraille(plot, columns) : renderAscii(plot, columns);
  const role = paper.theme.near;
  return rows.map((row, index) => {
    const score = index === 0 ? '10' : index === rows.length - 1 ? ' 0' : '  ';
    return row === '' ? score.trimEnd() : `${score} ${role(row)}`;
  });
}

function renderBraille({ runs, ...span }: PainPlot, columns: number): readonly string[] {
  const height = brailleRows * 4;
  const place = ({ atDay, score }: DatedPain) =>
    [spread(atDay, span, columns * 2), Math.round((1 - score / maxScore) * (height - 2))] as const;
  return renderCurves(
    runs.map((run) => run.map(place)),
    { columns, rows: brailleRows },
  ).map((row) => row.trimEnd());
}

function renderAscii({ runs, ...span }: PainPlot, columns: number): readonly string[] {
  const rows = Array.from({ length: asciiRows }, () => Array<string>(columns).fill(' '));
  for (const pain of runs.flat()) {
    const row = rows[Math.round((1 - pain.score / maxScore) * (asciiRows - 1))];
    if (row !== undefined) row[Math.floor(spread(pain.atDay, span, columns))] = '*';
  }
  return rows.map((row) => row.join('').trimEnd());
}

/** Where in `width` a moment is: each day takes the same room. */
function spread(atDay: number, { fromDay, today }: Pick<PainPlot, 'fromDay' | 'today'>, width: number): number {
  return Math.min(width - 0.5, ((atDay - fromDay) / (today - fromDay + 1)) * width);
}
