/** A routine as one page that needs nothing else: to read on a screen, to print, to hand to somebody. */
import { figureStyle } from '../../figure/render-svg.ts';
import type { HandoutMessages } from '../../messages/handout.ts';
import type { Messages } from '../../messages/messages.ts';
import { messagesFor } from '../../messages/messages-for.ts';
import type { SafetySigns } from '../../messages/prompts.ts';
import type { Plan, PlanExerciseStep, PlanStep } from '../../plan/plan.ts';
import type { Routine, Source } from '../../routine/routine.ts';
import { type Html, html, renderPage } from '../html.ts';
import { listFacts } from '../list-facts.ts';
import { renderQrSvg } from '../qr-code.ts';
import { handoutStyle } from './handout-style.ts';
import { renderGlance, renderPacks, renderPacksBefore, renderSteps } from './render-steps.ts';

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

/** What the program would ask before a session, and when to stop: on paper nobody asks. */
function renderSafety({ stopIf = [] }: Pick<Plan, 'stopIf'>, { handout, speech, prompts: { safety } }: Messages): Html {
  const [rule, ...scale] = safety.stopRules;
  return html`<section class="safety" aria-labelledby="before-start">
<h2 id="before-start">${handout.headings.beforeStart}</h2>
<div class="beside">
${[safety.emergency, safety.soon].map((signs) => renderSigns(signs, handout))}
</div>
<p>${safety.notADiagnosis}</p>
</section>
<section class="stop" aria-labelledby="stop">
<h2 id="stop">${handout.headings.stop}</h2>
<p class="rule">${rule}</p>
${stopIf.map((reason) => html`<p class="rule">${speech.stopIf(reason)}</p>`)}
<p>${scale.join(' ')}</p>
</section>`;
}

function renderSigns({ heading, signs, advice }: SafetySigns, handout: HandoutMessages): Html {
  return html`<div>
<h3>${heading}</h3>
<ul>
${Object.values(signs).map((sign) => html`<li>${sign}</li>`)}
</ul>
<p class="rule">${handout.ifYes} ${advice}</p>
</div>`;
}

/** Where everything on the page comes from, at its end: no source stands between a person and the next exercise. */
function renderSources(
  routine: Routine,
  exercises: readonly PlanExerciseStep[],
  plan: Plan,
  handout: HandoutMessages,
): Html {
  const groups = [[handout.routineSources, routine.sources] as const, ...groupByNames(exercises)].filter(
    ([, list]) => list.length > 0,
  );
  const hasPacks = plan.steps.some((step) => step.kind === 'pack');
  return html`<section class="sources" aria-labelledby="sources">
<h2 id="sources">${handout.headings.sources}</h2>
<dl>
${groups.map(([name, sources]) => html`<div><dt>${name}</dt>${sources.map(renderSource)}</div>`)}
${hasPacks ? html`<div><dt>${handout.headings.packs}</dt><dd>${handout.packSources}</dd></div>` : ''}
<div><dt>${handout.headings.beforeStart}</dt><dd>${handout.safetySources}</dd></div>
</dl>
</section>`;
}

/** The sources of exercises by whose they are: what several have word for word stands once, under all their names. */
function groupByNames(exercises: readonly PlanExerciseStep[]): ReadonlyMap<string, readonly Source[]> {
  const named = new Map<string, { readonly source: Source; readonly names: Set<string> }>();
  for (const { exercise } of exercises) {
    for (const source of exercise.sources) {
      const key = JSON.stringify(source);
      const { names } = named.get(key) ?? { names: new Set<string>() };
      named.set(key, { source, names: names.add(exercise.name) });
    }
  }
  const groups = new Map<string, readonly Source[]>();
  for (const { source, names } of named.values()) {
    const together = [...names].join(', ');
    groups.set(together, [...(groups.get(together) ?? []), source]);
  }
  return groups;
}

function renderSource({ title, gives, figure, url }: Source): Html {
  const what = [gives, figure].filter((text) => text !== undefined).join(' ');
  const named = url === undefined ? html`${title}` : html`<a href="${url}">${title}</a>`;
  return html`<dd>${named}${what === '' ? '' : `: ${what}`}</dd>`;
}

const weeks = [1, 2];
const days = [1, 2, 3, 4, 5, 6, 7];

/** Boxes for two weeks: one a day for each exercise and pack, or for each round where a routine is repeated. */
function renderTicks(plan: Plan, steps: readonly PlanStep[], messages: Messages): Html {
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
function renderBlanks({ handout }: Messages): Html {
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
