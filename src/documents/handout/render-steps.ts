import { renderDrawing, renderSvg, viewBoxOf } from '../../figure/render-svg.ts';
import { fillSides, fillSidesOfSheet } from '../../messages/fill-sides.ts';
import type { HandoutMessages } from '../../messages/handout.ts';
import type { Messages } from '../../messages/messages.ts';
import { listNotes } from '../../plan/list-steps.ts';
import type { Plan, PlanBreakStep, PlanExerciseStep, PlanPackStep, PlanStep } from '../../plan/plan.ts';
import { workKindOf } from '../../plan/work-kinds/work-kinds.ts';
import { figureOf } from '../../routine/figure.ts';
import type { Exercise } from '../../routine/routine.ts';
import { safeText } from '../../text/escape.ts';
import { asMarkup, type Html, html } from '../html.ts';
import { listWeekChanges } from '../list-facts.ts';
import { listStills, type Still } from '../list-stills.ts';

/** Each exercise as one block that is not divided when it is printed. */
export function renderSteps(
  steps: readonly PlanStep[],
  pictures: ReadonlyMap<string, string>,
  messages: Messages,
): Html {
  return html`<section id="exercises" aria-labelledby="exercises-heading">
<h2 id="exercises-heading">${messages.handout.headings.exercises}</h2>
<p class="hint">${messages.handout.picturesHint}</p>
${steps.map((step) => {
  if (step.kind === 'exercise') return renderExercise(step, pictures.get(step.exercise.id), messages);
  return step.kind === 'break' ? renderBreak(step, messages) : html``;
})}
</section>`;
}

function renderExercise(step: PlanExerciseStep, picture: string | undefined, messages: Messages): Html {
  const { handout, screen, speech } = messages;
  const { exercise } = step;
  const { headings } = handout;
  const { easier } = exercise;
  const isEasierWhole = step.easier && easier?.isWhole === true;
  const fill = (text: string) => fillSidesOfSheet(text, step.dose.sides, speech);
  return html`<article id="${exerciseId(step)}" aria-labelledby="${exerciseId(step)}-name">
<div class="head">
<h3 id="${exerciseId(step)}-name"><span class="number">${step.number}</span> ${exercise.name}</h3>
<strong class="dose">${screen.dose(step)}</strong>
</div>
<p>${handout.dose(step)} ${renderRange(step, messages)}</p>
${exercise.why === undefined ? '' : html`<p>${exercise.why}</p>`}
${step.easier && easier?.isWhole === false ? html`<p class="note">${fill(handout.doEasier(easier.how.join(' ')))}</p>` : ''}
${listNotes(step).map(({ side, text }) =>
  side === undefined
    ? html`<p class="note">${fill(text)}</p>`
    : html`<p class="note">${speech.onSide(side, fillSides(text, side, speech))}</p>`,
)}
${listWeekChanges(step, messages, handout.dose).map((text) => html`<p class="note">${text}</p>`)}
${renderCare(exercise, handout)}
${picture === undefined ? '' : html`<img class="picture" src="${picture}" alt="${handout.pictureOf(exercise.name)}">`}
${renderPictures(step, messages)}
<div class="beside">
<div>
${renderHow(isEasierWhole ? html`<h4>${handout.howEasier}</h4>` : html`<h4 class="how">${headings.how}</h4>`, listHow(step).map(fill))}
${renderTexts([[headings.breathe, [exercise.breathe && fill(exercise.breathe)]]])}
</div>
${renderTexts([
  [headings.mistakes, exercise.mistakes],
  [headings.easier, step.easier ? [] : (easier?.how ?? []).map(fill)],
  [headings.harder, [exercise.harder && fill(exercise.harder)]],
])}
</div>
</article>`;
}

/** The least and the most of the dose, where there was a choice. */
function renderRange(step: PlanExerciseStep, { handout, screen }: Messages): string {
  const { ranges, dose, work } = step;
  const setsAt = { low: ranges.sets.slice(0, ranges.minSets), high: ranges.sets };
  const doseAt = (end: 'low' | 'high') =>
    screen.dose({
      ...step,
      work: workKindOf(work).takeAmounts(ranges.work, (range) => range[end]),
      dose: { ...dose, sets: setsAt[end].map((range) => range[end]) },
    });
  const [low, high] = [doseAt('low'), doseAt('high')];
  return low === high ? '' : handout.chosenFrom(low, high);
}

/** An exercise of one's own may have a name alone. */
function renderHow(heading: Html, lines: readonly string[]): Html {
  if (lines.length === 0) return html``;
  return html`${heading}
<ol>
${lines.map((line) => html`<li>${line}</li>`)}
</ol>`;
}

/** The lines of the form that is done, as far as they stand in the place of the usual ones. */
function listHow({ easier: isEasier, exercise: { easier, how } }: PlanExerciseStep): readonly string[] {
  return isEasier && easier?.isWhole ? easier.how : how;
}

function renderCare({ takeCare }: Exercise, { headings, caution }: HandoutMessages): Html {
  if (takeCare.length === 0) return html``;
  return html`<div class="care">
<h4>${headings.takeCare}</h4>
${takeCare.map(({ concern, say }) => html`<p>${caution(concern, say)}</p>`)}
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

/** The start and the end of an exercise, on both sides where they differ. */
function renderPictures(step: PlanExerciseStep, messages: Messages): Html {
  const figure = figureOf(step);
  if (figure === undefined) return html``;
  const stills = listStills(figure, messages, step);
  return html`<div class="pictures">
${stills.map((still, index) => renderPicture(still, step, index, messages))}
</div>
${figure.view === 'top' ? html`<p class="hint">${messages.handout.seenFromAbove(step.exercise.position)}</p>` : ''}`;
}

function renderPicture(still: Still, step: PlanExerciseStep, index: number, { handout, speech }: Messages): Html {
  const { name } = step.exercise;
  const how = listHow(step).map((line) => fillSides(line, still.side, speech));
  const svg = renderSvg({
    pose: still.pose,
    ghost: still.start,
    letters: handout.sideLetters,
    title: safeText(`${name}: ${still.caption}`),
    // The first line says how it starts, the others what is done from there.
    description: safeText(still.start === undefined ? (how[0] ?? '') : how.slice(1).join(' ')),
    idPrefix: `${exerciseId(step)}-${index + 1}`,
    working: still.start !== undefined,
  });
  return html`<figure>
${asMarkup(svg)}
<figcaption>${still.caption}</figcaption>
</figure>`;
}

interface SplitPacks {
  readonly before: readonly PlanPackStep[];
  readonly after: readonly PlanPackStep[];
}

/** Those that come before the exercises, and those that come after them; without exercises all come after. */
function splitPacks(steps: readonly PlanStep[]): SplitPacks {
  const first = steps.findIndex(({ kind }) => kind === 'exercise');
  const packs = steps.filter((step): step is PlanPackStep => step.kind === 'pack');
  return { before: packs.filter(({ index }) => index < first), after: packs.filter(({ index }) => index >= first) };
}

/** Packs that come before the exercises, with their care. */
export function renderPacksBefore(plan: Plan, messages: Messages): Html {
  const { before } = splitPacks(plan.steps);
  if (before.length === 0) return html``;
  return html`<section class="packs" aria-labelledby="packs-before">
<h2 id="packs-before">${messages.handout.headings.packsBefore}</h2>
<div class="beside">
${before.map((pack) => renderPack(pack, messages))}
</div>
${messages.handout.packCautions.map((caution) => html`<p>${caution}</p>`)}
</section>`;
}

/** The packs afterwards with their care, and when to come again. */
export function renderPacks(plan: Plan, messages: Messages): Html {
  const { before, after: packs } = splitPacks(plan.steps);
  // Who should ask first stands once on the page, where the first pack does.
  const cautions = before.length > 0 ? [] : messages.handout.packCautions;
  const again = plan.again === undefined ? '' : html`<p class="again">${messages.handout.again(plan.again)}</p>`;
  if (packs.length === 0) return html`${again}`;
  return html`<section class="packs" aria-labelledby="packs">
<h2 id="packs">${messages.handout.headings.packs}</h2>
<div class="beside">
${packs.map((pack) => renderPack(pack, messages))}
</div>
${cautions.map((caution) => html`<p>${caution}</p>`)}
${again}
</section>`;
}

function renderPack({ pack, forMs, where }: PlanPackStep, { handout, screen }: Messages): Html {
  return html`<div>
<h3>${screen.pack(pack, where)}, ${handout.minutes(forMs)}</h3>
<ul>
${handout.packCare[pack].map((care) => html`<li>${care}</li>`)}
</ul>
</div>`;
}

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
function exerciseId(step: PlanExerciseStep): string {
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
