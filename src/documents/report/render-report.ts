/** The weeks and every session as one page that needs nothing else: for a physiotherapist, to read or to print. */
import { weekdayOf } from '../../journal/local-time.ts';
import type { DetailedSession } from '../../journal/progress.ts';
import { dayOfSession } from '../../journal/session-sums.ts';
import { listLeftOutBefore, listStepSummaries, type StepSummary } from '../../journal/step-summaries.ts';
import type { ReportMessages } from '../../messages/weeks.ts';
import { type Html, html, renderPage } from '../html.ts';
import type { PlotWords } from './render-plots.ts';
import { renderTable, renderWeeks, type WeeksFacts } from './render-weeks.ts';
import { reportStyle } from './report-style.ts';

interface ReportFacts extends WeeksFacts {
  /** The person's name, where they want it on the page. */
  readonly name: string | undefined;
  /** At which level the usual routine is, in a sentence; `undefined` where there is none. */
  readonly level: string | undefined;
  /** How far this week's days of the usual routine are done, in a sentence; `undefined` where it has no days a week. */
  readonly thisWeek: string | undefined;
  /** Of the program. */
  readonly version: string;
  readonly nameExercise: NameExercise;
}

/** The page as text. */
export function renderReport(facts: ReportFacts, words: PlotWords & { readonly language: string }): string {
  const { progress, name, version, details, nameExercise } = facts;
  const { report, language } = words;
  const body = html`<a class="skip" href="#sessions">${report.skipTo}</a>
<header>
<h1>${report.title(name)}</h1>
<p>${words.progress.period(progress)} ${report.made(progress.today, version)} ${report.notADiagnosis}</p>
</header>
<main>
${renderSummary(facts, words)}
${renderWeeks(facts, words)}
${renderSessions(details, nameExercise, report)}
${renderAbout(words)}
</main>`;
  return renderPage({ language, title: report.title(name), styles: [reportStyle], body });
}

/** What a reader with a minute needs, in the sentences that `progress` has. */
function renderSummary({ progress, level, thisWeek }: ReportFacts, { progress: words, report }: PlotWords): Html {
  const { sum, longestPause, pain, setbacks, packs, packMs, weeks, ahead, unread, activeDays, painDays, painSpells } =
    progress;
  const lines =
    sum === undefined
      ? [words.nothingInPeriod(weeks ?? 0)]
      : [
          words.sessions({ ...sum, activeDays, painDays, painSpells, packMs }),
          ...(longestPause === undefined ? [] : [words.pause(longestPause)]),
          ...(thisWeek === undefined ? [] : [thisWeek]),
          words.adherence(sum),
          ...(level === undefined ? [] : [level]),
          ...(pain.before === undefined ? [] : [words.painLevel('before', pain.before)]),
          ...(pain.after === undefined ? [] : [words.painLevel('after', pain.after)]),
          ...(sum.painPairs === 0 ? [] : [words.painChange(sum)]),
          ...(setbacks.length === 0 ? [words.noSetbacks] : setbacks.map((setback) => words.setback(setback))),
          packs.length === 0 ? words.noPacks : words.packs(packs),
        ];
  const rest = [...(ahead === 0 ? [] : [words.ahead(ahead)]), ...(unread === 0 ? [] : [words.unread(unread)])];
  return html`<section class="summary" aria-labelledby="summary">
<h2 id="summary">${report.headings.summary}</h2>
<ul>
${[...lines, ...rest].map((line) => html`<li>${line}</li>`)}
</ul>
</section>`;
}

function renderAbout({ report }: PlotWords): Html {
  return html`<section class="about" aria-labelledby="about">
<h2 id="about">${report.headings.about}</h2>
${report.about.map((line) => html`<p>${line}</p>`)}
</section>`;
}

/** Names an exercise by its id, where the journal has none: it was left out. */
type NameExercise = (id: string) => string;

/** Every session: prescribed against done, step by step, and what the person said of it. */
function renderSessions(details: readonly DetailedSession[], nameExercise: NameExercise, report: ReportMessages): Html {
  return html`<section id="sessions" aria-labelledby="sessions-heading">
<h2 id="sessions-heading">${report.headings.sessions}</h2>
<div class="sessions">
${details.map((session) => renderSession(session, nameExercise, report))}
</div>
</section>`;
}

function renderSession(
  { summary, records }: DetailedSession,
  nameExercise: NameExercise,
  report: ReportMessages,
): Html {
  const steps = listStepSummaries(records);
  const session = records.find((record) => record.type === 'session');
  const leftOut = session === undefined ? [] : listLeftOutBefore(session).map(nameExercise);
  const lines = [
    ...(summary.isAdded ? [report.added] : []),
    ...(summary.isEdited ? [report.edited] : []),
    ...(leftOut.length === 0 ? [] : [report.leftOutBefore(leftOut)]),
  ];
  return html`<article class="session">
<h3>${report.when(summary.time, weekdayOf(dayOfSession(summary)))}</h3>
<p><strong>${summary.title}</strong>, ${report.mode[summary.mode]}. ${report.sessionFacts(summary)}</p>
${lines.map((line) => html`<p>${line}</p>`)}
${summary.notes.map((note) => html`<p class="note">${report.note(note)}</p>`)}
${steps.length === 0 ? '' : renderSteps(steps, report)}
</article>`;
}

function renderSteps(steps: readonly StepSummary[], report: ReportMessages): Html {
  const { columns, captions } = report;
  return renderTable(
    captions.steps,
    [columns.exercise, columns.prescribed, columns.done, columns.remark],
    steps.map((step) => [
      step.name,
      report.prescribed(prescribedOf(step)),
      report.done(doneOf(step)),
      report.remark(step),
    ]),
  );
}

function prescribedOf({ kind, planned, sides, holdMs, packMs }: StepSummary) {
  const each = planned / sides.length;
  const isEven = sides.length === 2 && Number.isInteger(each);
  return {
    kind,
    count: planned,
    onSide: isEven && kind === 'reps' ? { left: each, right: each } : undefined,
    ms: holdMs ?? packMs,
  };
}

function doneOf({ kind, done, onSide, heldMs, packedMs }: StepSummary) {
  const isBySides = onSide.left + onSide.right > 0;
  return { kind, count: done, onSide: isBySides ? onSide : undefined, ms: kind === 'pack' ? packedMs : heldMs };
}
