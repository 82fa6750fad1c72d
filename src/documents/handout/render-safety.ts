import type { HandoutMessages } from '../../messages/handout.ts';
import type { Messages } from '../../messages/messages.ts';
import type { SafetySigns } from '../../messages/prompts.ts';
import type { Plan } from '../../plan/plan.ts';
import { type Html, html } from '../html.ts';

/** What the program would ask before a session, and when to stop: on paper nobody asks. */
export function renderSafety(
  { stopIf = [] }: Pick<Plan, 'stopIf'>,
  { handout, speech, prompts: { safety } }: Messages,
): Html {
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
