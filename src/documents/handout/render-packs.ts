import type { Messages } from '../../messages/messages.ts';
import type { Plan, PlanPackStep } from '../../plan/plan.ts';
import { type Html, html } from '../html.ts';

/** The packs with their care, and when to come again. */
export function renderPacks(plan: Plan, words: Messages): Html {
  const packs = plan.steps.filter((step): step is PlanPackStep => step.kind === 'pack');
  const again = plan.again === undefined ? '' : html`<p class="again">${words.handout.again(plan.again)}</p>`;
  if (packs.length === 0) return html`${again}`;
  return html`<section class="packs" aria-labelledby="packs">
<h2 id="packs">${words.handout.headings.packs}</h2>
<div class="beside">
${packs.map((pack) => renderPack(pack, words))}
</div>
${words.handout.packCautions.map((caution) => html`<p>${caution}</p>`)}
${again}
</section>`;
}

function renderPack({ pack, forMs }: PlanPackStep, { handout, screen }: Messages): Html {
  return html`<div>
<h3>${screen.pack(pack)}, ${handout.minutes(forMs)}</h3>
<ul>
${handout.packCare[pack].map((care) => html`<li>${care}</li>`)}
</ul>
</div>`;
}
