/** Every session: prescribed against done, step by step, and what the person said of it. */
import { weekdayOf } from '../../journal/local-time.ts';
import type { DetailedSession } from '../../journal/progress.ts';
import { dayOfSession } from '../../journal/session-sums.ts';
import { listLeftOutBefore, listStepSummaries, type StepSummary } from '../../journal/step-summaries.ts';
import type { ReportMessages } from '../../messages/weeks.ts';
import { type Html, html } from '../html.ts';
import { renderTable } from './render-weeks.ts';

/** Names an exercise by its id, where the journal has none: it was left out. */
export type NameExercise = (id: string) => string;

export function renderSessions(
  details: readonly DetailedSession[],
  nameExercise: NameExercise,
  report: ReportMessages,
): Html {
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
