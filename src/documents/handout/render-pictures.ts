import { renderSvg } from '../../figure/render-svg.ts';
import type { HandoutMessages } from '../../messages/handout.ts';
import type { PlanExerciseStep } from '../../plan/plan.ts';
import { safeText } from '../../text/escape.ts';
import { asMarkup, type Html, html } from '../html.ts';
import { listStills, type Still } from '../list-stills.ts';
import { exerciseId } from './render-glance.ts';

/** The start and the end of an exercise, on both sides where they differ. */
export function renderPictures(step: PlanExerciseStep, words: HandoutMessages): Html {
  const { figure } = step.exercise;
  if (figure === undefined) return html``;
  const stills = listStills(figure, words, step);
  return html`<div class="pictures">
${stills.map((still, index) => renderPicture(still, step, index))}
</div>
${figure.view === 'top' ? html`<p class="hint">${words.seenFromAbove}</p>` : ''}`;
}

function renderPicture(still: Still, step: PlanExerciseStep, index: number): Html {
  const { name, how } = step.exercise;
  const svg = renderSvg({
    pose: still.pose,
    ...(still.start === undefined ? {} : { ghost: still.start }),
    title: safeText(`${name}: ${still.caption}`),
    // The first line tells how it starts, the others what is done from there.
    description: safeText(still.start === undefined ? (how[0] ?? '') : how.slice(1).join(' ')),
    idPrefix: `${exerciseId(step)}-${index + 1}`,
    holding: still.start !== undefined,
  });
  return html`<figure>
${asMarkup(svg)}
<figcaption>${still.caption}</figcaption>
</figure>`;
}
