import type { HandoutMessages } from '../../messages/handout.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Plan, PlanStep } from '../../plan/plan.ts';
import { type Html, html } from '../html.ts';

const weeks = [1, 2];
const days = [1, 2, 3, 4, 5, 6, 7];

/** Boxes for two weeks: one a day for each exercise and pack, or for each round where a routine is repeated. */
export function renderTicks(plan: Plan, steps: readonly PlanStep[], messages: Messages): Html {
  const { handout } = messages;
  const rows = listRows(plan, steps, messages);
  return html`<section class="ticks" aria-labelledby="ticks">
<h2 id="ticks">${handout.headings.ticks}</h2>
<p class="hint">${handout.ticksHint}</p>
<div class="weeks">
${weeks.map((week) => renderWeek(week, rows, handout))}
</div>
<p>${handout.noChange}</p>
</section>`;
}

/** For whoever hands the sheet over, and whoever takes it. */
export function renderBlanks({ handout }: Messages): Html {
  return html`<section class="for" aria-labelledby="for">
<h2 id="for">${handout.headings.for}</h2>
${handout.blanks.map((label) => html`<p>${label}</p>`)}
</section>`;
}

function listRows({ again }: Plan, steps: readonly PlanStep[], { handout, screen }: Messages): readonly string[] {
  if (again !== undefined) return Array.from({ length: again.maxPerDay }, (_, index) => handout.round(index + 1));
  return steps.flatMap((step) => {
    if (step.kind === 'break') return [];
    return [step.kind === 'exercise' ? step.exercise.name : screen.pack(step.pack, step.where)];
  });
}

function renderWeek(week: number, rows: readonly string[], handout: HandoutMessages): Html {
  const firstDay = (week - 1) * days.length;
  const numbers = days.map((day) => firstDay + day);
  return html`<table>
<caption>${handout.week(week)}</caption>
<thead><tr><td></td>${numbers.map((day) => html`<th scope="col">${handout.day(day)}</th>`)}</tr></thead>
<tbody>
${rows.map(
  (row) =>
    html`<tr><th scope="row">${row}</th>${numbers.map(
      (day) => html`<td><label><input type="checkbox" aria-label="${row}, ${handout.day(day)}"></label></td>`,
    )}</tr>`,
)}
</tbody>
</table>`;
}
