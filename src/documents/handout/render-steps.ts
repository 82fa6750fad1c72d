import type { HandoutMessages } from '../../messages/handout.ts';
import type { Messages } from '../../messages/messages.ts';
import type { PlanBreakStep, PlanExerciseStep, PlanStep } from '../../plan/plan.ts';
import type { Exercise } from '../../routine/routine.ts';
import { type Html, html } from '../html.ts';
import { exerciseId } from './render-glance.ts';
import { renderPictures } from './render-pictures.ts';

/** Each exercise as one block that is not divided when it is printed. */
export function renderSteps(steps: readonly PlanStep[], words: Messages): Html {
  return html`<section id="exercises" aria-labelledby="exercises-heading">
<h2 id="exercises-heading">${words.handout.headings.exercises}</h2>
<p class="hint">${words.handout.picturesHint}</p>
${steps.map((step) => {
  if (step.kind === 'exercise') return renderExercise(step, words);
  return step.kind === 'break' ? renderBreak(step, words) : html``;
})}
</section>`;
}

function renderExercise(step: PlanExerciseStep, { handout, screen }: Messages): Html {
  const { exercise } = step;
  const { headings } = handout;
  const doneEasier = step.easier ? exercise.easier : undefined;
  return html`<article id="${exerciseId(step)}" aria-labelledby="${exerciseId(step)}-name">
<h3 id="${exerciseId(step)}-name"><span class="number">${step.number}</span> ${exercise.name}</h3>
<p><strong class="dose">${screen.dose(step)}</strong> ${handout.dose(step)}</p>
${doneEasier === undefined ? '' : html`<p class="note">${handout.doEasier(doneEasier)}</p>`}
${step.note === undefined ? '' : html`<p class="note">${step.note}</p>`}
${renderCare(exercise, handout)}
${renderPictures(step, handout)}
<div class="beside">
<div>
<h4>${headings.how}</h4>
<ol>
${exercise.how.map((line) => html`<li>${line}</li>`)}
</ol>
${renderTexts([[headings.breathe, [exercise.breathe]]])}
</div>
${renderTexts([
  [headings.mistakes, exercise.mistakes],
  [headings.easier, [doneEasier === undefined ? exercise.easier : undefined]],
  [headings.harder, [exercise.harder]],
])}
</div>
</article>`;
}

function renderCare({ takeCare }: Exercise, { headings }: HandoutMessages): Html {
  if (takeCare.length === 0) return html``;
  return html`<div class="care">
<h4>${headings.takeCare}</h4>
${takeCare.map((text) => html`<p>${text}</p>`)}
</div>`;
}

/** Headings with their texts; a heading without a text is left out, and so is a list without a heading. */
function renderTexts(entries: readonly (readonly [heading: string, texts: readonly (string | undefined)[]])[]): Html {
  const filled = entries
    .map(([heading, texts]) => ({ heading, texts: texts.filter((text) => text !== undefined) }))
    .filter(({ texts }) => texts.length > 0);
  if (filled.length === 0) return html``;
  return html`<dl>
${filled.map(
  ({ heading, texts }) => html`<div><dt>${heading}</dt>${texts.map((text) => html`<dd>${text}</dd>`)}</div>`,
)}
</dl>`;
}

function renderBreak(step: PlanBreakStep, { durations, screen }: Messages): Html {
  return html`<p class="break"><strong>${screen.breakName}</strong> ${durations.minutes(step.forMs)} ${step.note ?? ''}</p>`;
}
