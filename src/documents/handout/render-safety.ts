import type { Printed } from '../../plan/wording/printed.ts';
import { fullQuestions, notADiagnosis, type SafetyQuestion, stopRules } from '../../plan/wording/safety-questions.ts';
import { type Html, html } from '../html.ts';

/** What the program would ask before a session, and when to stop: on paper nobody asks. */
export function renderSafety(words: Printed): Html {
  const [rule = '', ...scale] = stopRules;
  return html`<section class="safety" aria-labelledby="before-start">
<h2 id="before-start">${words.headings.beforeStart}</h2>
<div class="beside">
${fullQuestions.map((question) => renderQuestion(question, words))}
</div>
<p>${notADiagnosis}</p>
</section>
<section class="stop" aria-labelledby="stop">
<h2 id="stop">${words.headings.stop}</h2>
<p class="rule">${rule}</p>
<p>${scale.join(' ')}</p>
</section>`;
}

function renderQuestion({ question, signs, advice }: SafetyQuestion, words: Printed): Html {
  return html`<div>
<h3>${question}</h3>
<ul>
${signs.map((sign) => html`<li>${sign}</li>`)}
</ul>
<p class="rule">${words.ifYes} ${advice.join(' ')}</p>
</div>`;
}
