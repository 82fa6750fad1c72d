/** The plots with the tables that say the same in numbers, week by week. */
import { minuteMs } from '../../durations.ts';
import { localDay, readLocalTime } from '../../journal/local-time.ts';
import { dayOfPeg, meanOfPeg, type PegAnswer, type PegScores } from '../../journal/peg-answers.ts';
import type { DetailedSession, Progress } from '../../journal/progress.ts';
import type { Week } from '../../journal/session-sums.ts';
import { type Html, html } from '../html.ts';
import { type PlotWords, renderCalendarPlot, renderPainPlot, renderPegPlot, renderSharePlot } from './render-plots.ts';

export interface WeeksFacts {
  readonly progress: Progress;
  readonly weeks: readonly Week[];
  readonly details: readonly DetailedSession[];
  readonly peg: readonly PegAnswer[];
}

export function renderWeeks(facts: WeeksFacts, words: PlotWords): Html {
  const { progress, weeks, details } = facts;
  const { sum, pain, activeDays, painDays, painSpells, packMs } = progress;
  const { columns, captions } = words.report;
  if (sum === undefined) return html``;
  const levels = (['before', 'after'] as const).flatMap((moment) => {
    const level = pain[moment];
    return level === undefined ? [] : [words.progress.painLevel(moment, level)];
  });
  const painText = levels.length === 0 ? words.progress.noPain : levels.join(' ');
  const shareText = `${words.progress.adherence(sum)} ${words.report.sharePlot}`;
  const daysText = words.progress.sessions({ ...sum, activeDays, painDays, painSpells, packMs });
  return html`<section aria-labelledby="weeks">
<h2 id="weeks">${words.report.headings.weeks}</h2>
${renderBeside(
  words.progress.headings.days,
  html`${renderCalendarPlot(progress, daysText, words)}${renderLegend(words)}`,
  renderTable(
    captions.days,
    [columns.week, columns.days, columns.painDays, columns.sessions],
    weeks.map((week) => [
      words.report.weekOf(week),
      words.report.of(week.activeDays, week.days),
      String(week.painDays),
      String(week.sum?.sessions ?? 0),
    ]),
  ),
)}
${renderBeside(
  words.progress.headings.pain,
  html`${renderPainPlot(progress, painText, words)}<p class="hint">${painText}</p>`,
  renderTable(
    captions.pain,
    [columns.week, columns.painBefore, columns.painAfter],
    weeks.map((week) => [words.report.weekOf(week), showMean(week.painBefore), showMean(week.painAfter)]),
  ),
)}
${renderBeside(
  words.progress.headings.adherence,
  html`${renderSharePlot(progress, listShares(details, progress), shareText, words)}<p class="hint">${shareText}</p>`,
  renderTable(
    captions.share,
    [columns.week, columns.share, columns.adherent, columns.minutes],
    weeks.map((week) => [
      words.report.weekOf(week),
      week.sum === undefined ? '' : words.report.percent(week.sum.shareSum / week.sum.sessions),
      week.sum === undefined ? '' : words.report.of(week.sum.adherent, week.sum.sessions),
      week.sum === undefined ? '' : String(Math.round(week.sum.playedMs / minuteMs)),
    ]),
  ),
)}
${renderPeg(facts, words)}
</section>`;
}

function renderBeside(heading: string, plot: Html, table: Html): Html {
  return html`<article class="plot">
<h3>${heading}</h3>
<div class="beside">
<div>${plot}</div>
${table}
</div>
</article>`;
}

/** Answers of these weeks; the questions may never have been asked. */
function renderPeg({ peg, progress }: WeeksFacts, words: PlotWords): Html {
  const answers = peg.flatMap((answer) => {
    const day = dayOfPeg(answer);
    const isInPeriod = day >= progress.fromDay && day <= progress.toDay;
    return answer.scores !== undefined && isInPeriod
      ? [{ day, date: answer.time.slice(0, 10), scores: answer.scores }]
      : [];
  });
  if (answers.length === 0) return html``;
  const { report } = words;
  const text = report.peg(answers.map(({ date, scores }) => ({ date, mean: meanOfPeg(scores) })));
  const points = answers.map(({ day, scores }) => ({ atDay: day + 0.5, mean: meanOfPeg(scores) }));
  const { columns, captions, headings } = report;
  return renderBeside(
    headings.peg,
    html`${renderPegPlot(points, progress, text, words)}<p class="hint">${text}</p>`,
    renderTable(
      captions.peg,
      [columns.date, columns.pegPain, columns.pegEnjoyment, columns.pegActivity, columns.pegMean],
      answers.map(({ date, scores }) => [report.dayMonth(date), ...showScores(scores)]),
    ),
  );
}

function showScores(scores: PegScores): readonly string[] {
  return [scores.pain, scores.enjoyment, scores.activity].map(String).concat(meanOfPeg(scores).toFixed(1));
}

function listShares(details: readonly DetailedSession[], { toDay }: Progress) {
  return details.flatMap(({ summary }) => {
    const start = readLocalTime(summary.time);
    if (start === undefined || localDay(start) > toDay) return [];
    // In the middle of its day, so that days are evenly apart.
    return [{ atDay: localDay(start) + 0.5, share: summary.share }];
  });
}

/** What the squares mean, as a list with the same squares. */
function renderLegend({ progress: { dayKinds } }: PlotWords): Html {
  const kinds = ['done', 'partly', 'pain-day', 'none'] as const;
  return html`<ul class="legend">
${kinds.map((kind) => html`<li><span class="square ${kind}" aria-hidden="true"></span> ${dayKinds[kind]}</li>`)}
</ul>`;
}

/** The first cell of each row is its head. */
export function renderTable(caption: string, heads: readonly string[], rows: readonly (readonly string[])[]): Html {
  return html`<table>
<caption>${caption}</caption>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>
${rows.map(
  ([head = '', ...cells]) => html`<tr><th scope="row">${head}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`,
)}
</tbody>
</table>`;
}

function showMean(mean: number | undefined): string {
  return mean === undefined ? '' : mean.toFixed(1);
}
