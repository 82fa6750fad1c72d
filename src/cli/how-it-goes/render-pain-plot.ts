/** Pain over the days as a line of braille dots, with gaps where nothing was told; in ASCII as marks. */
import { renderCurves } from '../../figure/render-braille.ts';
import type { DatedPain } from '../../journal/pain-line.ts';
import type { Paper } from './render-calendar.ts';

export interface PainPlot {
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
export function renderPainPlot(plot: PainPlot, paper: Paper): readonly string[] {
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
