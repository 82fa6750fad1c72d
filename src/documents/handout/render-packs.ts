import type { Plan, PlanPackStep } from '../../plan/plan.ts';
import type { Wording } from '../../plan/wording/wording.ts';
import { type Html, html } from '../html.ts';

/** The packs with their care, and when to come again. */
export function renderPacks(plan: Plan, words: Wording): Html {
  const packs = plan.steps.filter((step): step is PlanPackStep => step.kind === 'pack');
  const again = plan.again === undefined ? '' : html`<p class="again">${words.printed.again(plan.again)}</p>`;
  if (packs.length === 0) return html`${again}`;
  return html`<section class="packs" aria-labelledby="packs">
<h2 id="packs">${words.printed.headings.packs}</h2>
<div class="beside">
${packs.map((pack) => renderPack(pack, words))}
</div>
${words.printed.packCautions.map((caution) => html`<p>${caution}</p>`)}
${again}
</section>`;
}

function renderPack({ pack, forMs }: PlanPackStep, { printed, shown }: Wording): Html {
  return html`<div>
<h3>${shown.pack(pack)}, ${printed.minutes(forMs)}</h3>
<ul>
${printed.packCare[pack].map((care) => html`<li>${care}</li>`)}
</ul>
</div>`;
}
