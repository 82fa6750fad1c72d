import type { HandoutMessages } from '../../messages/handout.ts';
import type { Plan, PlanExerciseStep } from '../../plan/plan.ts';
import type { Routine, Source } from '../../routine/routine.ts';
import { type Html, html } from '../html.ts';

/** Where everything on the page comes from, at its end: no source stands between a person and the next exercise. */
export function renderSources(
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
