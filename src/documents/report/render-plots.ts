/** The plots of the report, as SVG. What each shows stands in a sentence and in a table beside it. */
import { scaleLinear, scaleUtc } from 'd3-scale';
import { line } from 'd3-shape';
import { dayMs, weekDays } from '../../durations.ts';
import { renderDay } from '../../journal/local-time.ts';
import { type DatedPain, type PainMoment, splitAtGaps } from '../../journal/pain-line.ts';
import type { CalendarDay, DayKind, Progress } from '../../journal/progress.ts';
import { adherentShare } from '../../journal/session-sums.ts';
import type { ProgressMessages, ReportMessages } from '../../messages/weeks.ts';
import { asMarkup, type Html, html } from '../html.ts';

export interface PlotWords {
  readonly progress: ProgressMessages;
  readonly report: ReportMessages;
}

/** In units of the picture, which is scaled to the width that it has. */
const size = { width: 520, height: 220, left: 42, right: 22, top: 26, bottom: 26 };
const legendY = 10;
const maxScore = 10;

/** More marks than these would be a smear. */
const maxMarks = 200;

type DaySpan = Pick<Progress, 'fromDay' | 'toDay'>;

/** Pain before and after sessions, each as a line with gaps. */
export function renderPainPlot(progress: Progress, description: string, words: PlotWords): Html {
  const x = scaleDays(progress);
  const y = scaleLinear([0, maxScore], [size.height - size.bottom, size.top]);
  const path = line<DatedPain>(
    ({ atDay }) => x(atDay * dayMs),
    ({ score }) => y(score),
  ).digits(1);
  const moments: readonly PainMoment[] = ['before', 'after'];
  const curves = moments.map((moment) => {
    const runs = splitAtGaps(progress.pain.points, moment);
    const scored = runs.flat();
    const marks = scored.length > maxMarks ? runs.filter(({ length }) => length === 1).flat() : scored;
    return html`<g class="${moment}">
<path d="${runs.map((run) => path(run) ?? '').join('')}"/>
${marks.map(({ atDay, score }) => html`<circle cx="${round(x(atDay * dayMs))}" cy="${round(y(score))}" r="2.4"/>`)}
</g>`;
  });
  const { painBefore, painAfter, headings } = words.progress;
  const legend = html`<g class="legend"><g class="before"><path d="M${size.left},${legendY}h22"/></g>
<text x="${size.left + 28}" y="${legendY + 4}">${painBefore}</text>
<g class="after"><path d="M${size.left + 160},${legendY}h22"/></g>
<text x="${size.left + 188}" y="${legendY + 4}">${painAfter}</text></g>`;
  const content = [...renderScoreAxis(), renderDayAxis(progress, words), ...curves, legend];
  return renderSvg('pain-plot', headings.pain, description, content);
}

/** Each session as a bar as high as what was done of what it prescribed. */
export function renderSharePlot(
  progress: Progress,
  sessions: readonly { readonly atDay: number; readonly share: number }[],
  description: string,
  words: PlotWords,
): Html {
  const x = scaleDays(progress);
  const y = scaleLinear([0, 1], [size.height - size.bottom, size.top]);
  const base = y(0);
  const goal = y(adherentShare);
  const bars = sessions.map(
    ({ atDay, share }) =>
      html`<rect x="${round(x(atDay * dayMs) - 1.5)}" y="${round(y(share))}" width="3" height="${round(base - y(share))}"/>`,
  );
  const line80 = html`<path class="goal" d="M${size.left},${round(goal)}H${size.width - size.right}"/>
<text x="${size.left - 6}" y="${round(goal + 4)}" class="at-left">${words.report.goal}</text>`;
  const content = [renderDayAxis(progress, words), html`<g class="bars">${bars}</g>`, line80];
  return renderSvg('share-plot', words.progress.headings.adherence, description, content);
}

interface PegPoint {
  readonly atDay: number;
  readonly mean: number;
}

export function renderPegPlot(
  scores: readonly PegPoint[],
  progress: Progress,
  description: string,
  words: PlotWords,
): Html {
  const x = scaleDays(progress);
  const y = scaleLinear([0, maxScore], [size.height - size.bottom, size.top]);
  const path = line<PegPoint>(
    ({ atDay }) => x(atDay * dayMs),
    ({ mean }) => y(mean),
  ).digits(1);
  const curve = html`<g class="before"><path d="${path(scores) ?? ''}"/>
${scores.map(({ atDay, mean }) => html`<circle cx="${round(x(atDay * dayMs))}" cy="${round(y(mean))}" r="3"/>`)}</g>`;
  const content = [...renderScoreAxis(), renderDayAxis(progress, words), curve];
  return renderSvg('peg-plot', words.report.headings.peg, description, content);
}

const calendarTop = 20;
const cell = { step: 17, size: 14 };
const signs: Readonly<Record<DayKind, string>> = { done: '', partly: '/', 'pain-day': '×', none: '' };

/** A square for each day, a column for each week; kinds differ by a sign too, for eyes and paper without colours. */
export function renderCalendarPlot({ days, weekdayOfFirst }: Progress, description: string, words: PlotWords): Html {
  const weeks = Math.ceil((days.length + weekdayOfFirst) / weekDays);
  const step = Math.min(cell.step, (size.width - size.left - size.right) / weeks);
  const side = step * (cell.size / cell.step);
  const squares = days.map((day, index) => {
    const place = index + weekdayOfFirst;
    return renderSquare(
      day,
      size.left + Math.floor(place / weekDays) * step,
      calendarTop + (place % weekDays) * step,
      side,
    );
  });
  const names = words.progress.weekdays.map(
    (name, index) =>
      html`<text x="${size.left - 6}" y="${round(calendarTop + index * step + side * 0.8)}" class="at-left">${name}</text>`,
  );
  const height = calendarTop + weekDays * step + 4;
  const content = [...names, ...renderMonths(days, weekdayOfFirst, step, words), html`<g class="days">${squares}</g>`];
  return renderSvg('days-plot', words.progress.headings.days, description, content, {
    width: Math.max(340, size.left + weeks * step + size.right),
    height,
  });
}

function renderSquare({ kind }: CalendarDay, x: number, y: number, side: number): Html {
  const sign = signs[kind];
  const text =
    sign === '' ? html`` : html`<text x="${round(x + side / 2)}" y="${round(y + side * 0.78)}">${sign}</text>`;
  return html`<g class="${kind}"><rect x="${round(x)}" y="${round(y)}" width="${round(side)}" height="${round(side)}" rx="2"/>${text}</g>`;
}

/** The first day of each month that begins here, above its week, where there is room. */
function renderMonths(
  days: readonly CalendarDay[],
  weekdayOfFirst: number,
  step: number,
  words: PlotWords,
): readonly Html[] {
  let freeFrom = 0;
  return days.flatMap(({ date }, index) => {
    if (index !== 0 && !date.endsWith('-01')) return [];
    const x = size.left + Math.floor((index + weekdayOfFirst) / weekDays) * step;
    if (x < freeFrom) return [];
    freeFrom = x + 44;
    return [html`<text x="${round(x)}" y="${calendarTop - 6}">${words.report.dayMonth(date)}</text>`];
  });
}

/** Whole days in local time, as if they were of UTC. */
function scaleDays({ fromDay, toDay }: DaySpan) {
  return scaleUtc([fromDay * dayMs, (toDay + 1) * dayMs], [size.left, size.width - size.right]);
}

function renderDayAxis(span: DaySpan, { report }: PlotWords): Html {
  const x = scaleDays(span);
  const y = size.height - size.bottom;
  const ticks = x
    .ticks(6)
    .map((tick) => tick.getTime())
    .filter((ms) => ms % dayMs === 0);
  return html`<g class="axis"><path d="M${size.left},${y}H${size.width - size.right}"/>
${ticks.map(
  (ms) => html`<path d="M${round(x(ms))},${y}v5"/>
<text x="${round(x(ms))}" y="${y + 18}" class="centred">${report.dayMonth(renderDay(ms / dayMs))}</text>`,
)}</g>`;
}

function renderScoreAxis(): readonly Html[] {
  const y = scaleLinear([0, maxScore], [size.height - size.bottom, size.top]);
  return y.ticks(5).map(
    (score) => html`<g class="axis"><path class="grid" d="M${size.left},${round(y(score))}H${size.width - size.right}"/>
<text x="${size.left - 6}" y="${round(y(score) + 4)}" class="at-left">${score}</text></g>`,
  );
}

function renderSvg(
  id: string,
  title: string,
  description: string,
  content: readonly Html[],
  { width, height } = { width: size.width, height: size.height },
): Html {
  return html`<svg ${asMarkup(`viewBox="0 0 ${round(width)} ${round(height)}"`)} role="img" aria-labelledby="${id}-title ${id}-text">
<title id="${id}-title">${title}</title>
<desc id="${id}-text">${description}</desc>
${content}
</svg>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
