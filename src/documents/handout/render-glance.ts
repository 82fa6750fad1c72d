import { renderDrawing, viewBoxOf } from '../../figure/render-svg.ts';
import type { Messages } from '../../messages/messages.ts';
import type { PlanExerciseStep } from '../../plan/plan.ts';
import { figureOf } from '../../routine/figure.ts';
import { asMarkup, type Html, html } from '../html.ts';
import { listStills } from '../list-stills.ts';

/** All exercises on half a page, for the person who knows them: a picture, the name and the dose. */
export function renderGlance(exercises: readonly PlanExerciseStep[], messages: Messages): Html {
  const { handout, screen } = messages;
  return html`<section class="glance" aria-labelledby="glance">
<h2 id="glance">${handout.headings.glance}</h2>
<ol>
${exercises.map(
  (step) => html`<li><a href="#${exerciseId(step)}">
${renderThumbnail(step, messages)}
<span class="name">${step.number}. ${step.exercise.name}</span>
<span class="dose">${screen.dose(step)}</span>
</a></li>`,
)}
</ol>
</section>`;
}

/** Where an exercise stands on the page. */
export function exerciseId(step: PlanExerciseStep): string {
  return `exercise-${step.number}`;
}

/** The name beside it says what it is, so that a screen reader need not. */
function renderThumbnail(step: PlanExerciseStep, messages: Messages): Html {
  const figure = figureOf(step);
  if (figure === undefined) return html``;
  const still = listStills(figure, messages, step).find(({ start }) => start !== undefined);
  if (still === undefined) return html``;
  const drawing = renderDrawing({
    pose: still.pose,
    ghost: still.start,
    working: true,
    letters: messages.handout.sideLetters,
  });
  return asMarkup(`<svg aria-hidden="true" viewBox="${viewBoxOf(still.pose)}">${drawing}</svg>`);
}
