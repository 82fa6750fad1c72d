import type { Printed } from '../../plan/wording/printed.ts';
import type { SafetyQuestion } from '../../plan/wording/safety.ts';
import type { Wording } from '../../plan/wording/wording.ts';
import { type Html, html } from '../html.ts';

/** What the program would ask before a session, and when to stop: on paper nobody asks. */
export function renderSafety({ printed, asked: { safety } }: Wording): Html {
  const [rule, ...scale] = safety.stopRules;
  return html`<section class="safety" aria-labelledby="before-start">
<h2 id="before-start">${printed.headings.beforeStart}</h2>
<div class="beside">
${[safety.emergency, safety.soon].map((question) => renderQuestion(question, printed))}
</div>
<p>${safety.notADiagnosis}</p>
</section>
<section class="stop" aria-labelledby="stop">
<h2 id="stop">${printed.headings.stop}</h2>
<p class="rule">${rule}</p>
<p>${scale.join(' ')}</p>
</section>`;
}

function renderQuestion({ question, signs, advice }: SafetyQuestion, words: Printed): Html {
  return html`<div>
<h3>${question}</h3>
<ul>
${Object.values(signs).map((sign) => html`<li>${sign}</li>`)}
</ul>
<p class="rule">${words.ifYes} ${advice}</p>
</div>`;
}
