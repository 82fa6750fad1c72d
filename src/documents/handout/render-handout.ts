/** A routine as one page that needs nothing else: to read on a screen, to print, to hand to somebody. */
import { figureStyle } from '../../figure/render-svg.ts';
import type { HandoutMessages } from '../../messages/handout.ts';
import type { Messages } from '../../messages/messages.ts';
import { messagesFor } from '../../messages/messages-for.ts';
import type { Plan, PlanExerciseStep, PlanStep } from '../../plan/plan.ts';
import type { Routine } from '../../routine/routine.ts';
import { type Html, html } from '../html.ts';
import { listFacts } from '../list-facts.ts';
import { renderPage } from '../page-frame.ts';
import { renderQrSvg } from '../qr-code.ts';
import { handoutStyle } from './handout-style.ts';
import { renderGlance } from './render-glance.ts';
import { renderSafety } from './render-safety.ts';
import { renderSources } from './render-sources.ts';
import { renderPacks, renderPacksBefore, renderSteps } from './render-steps.ts';
import { renderBlanks, renderTicks } from './render-ticks.ts';

export interface HandoutExtras {
  /** Where the session can be found as a page that leads through it. */
  readonly link?: string | undefined;
  /** Pictures of exercises as addresses that hold them whole, by the exercise's id. */
  readonly pictures?: ReadonlyMap<string, string>;
}

/** The page as text. */
export function renderHandout(
  plan: Plan,
  routine: Routine,
  { link, pictures = new Map() }: HandoutExtras = {},
): string {
  const messages = messagesFor(plan.language);
  const steps = listOnce(plan.steps);
  const exercises = listExercises(steps);
  const body = html`<a class="skip" href="#exercises">${messages.handout.skipTo}</a>
${renderHeader(plan, routine, messages)}
${link === undefined ? '' : renderLink(link, messages.handout)}
<main>
${renderSafety(plan, messages)}
${renderGlance(exercises, messages)}
${renderPacksBefore(plan, messages)}
${renderSteps(steps, pictures, messages)}
${renderPacks(plan, messages)}
${renderTicks(plan, steps, messages)}
${renderBlanks(messages)}
${renderSources(routine, exercises, plan, messages.handout)}
</main>`;
  return renderPage({
    language: messages.language,
    title: plan.title,
    styles: [figureStyle, handoutStyle],
    body,
    hasPictures: pictures.size > 0,
  });
}

function renderHeader(plan: Plan, routine: Routine, { handout, speech, language }: Messages): Html {
  // The routine's own words may be in a language that the program has no words for yet.
  const lang = plan.language === language ? '' : html` lang="${plan.language}"`;
  return html`<header>
<h1${lang}>${plan.title}</h1>
${routine.about === undefined ? '' : html`<p class="about"${lang}>${routine.about}</p>`}
${plan.goal === undefined ? '' : html`<p class="about"${lang}>${speech.goal(plan.goal)}</p>`}
<ul class="facts">
${listFacts(plan, handout).map((fact) => html`<li>${fact}</li>`)}
</ul>
${plan.leftOut.length === 0 ? '' : html`<p>${handout.leftOut(plan.leftOut)}</p>`}
</header>`;
}

/** The steps of a plan as they stand on a page: what is done in several rounds stands there once, and is counted once. */
function listOnce(steps: readonly PlanStep[]): readonly PlanStep[] {
  let number = 0;
  return steps
    .filter((step) => step.kind === 'pack' || (step.round?.number ?? 1) === 1)
    .map((step) => {
      if (step.kind !== 'exercise') return step;
      number += 1;
      return { ...step, number };
    });
}

function listExercises(steps: readonly PlanStep[]): readonly PlanExerciseStep[] {
  return steps.filter((step): step is PlanExerciseStep => step.kind === 'exercise');
}

/** Where whoever has the sheet finds the session as a page: to be typed, pressed, or seen by a camera. */
function renderLink(address: string, { ledHere, codeOf }: HandoutMessages): Html {
  return html`<p class="link">${renderQrSvg(address, html`${codeOf(address)}`)}<span>${ledHere} <a href="${address}">${address}</a></span></p>`;
}
