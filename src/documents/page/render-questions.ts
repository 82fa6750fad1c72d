/** What is asked before a session: warning signs, what speaks against parts of it, and the pain. */
import { packConcerns } from '../../care/cautions.ts';
import type { Messages } from '../../messages/messages.ts';
import type { SafetySigns } from '../../messages/prompts.ts';
import { type Html, html } from '../html.ts';
import { listFacts } from '../list-facts.ts';
import type { PageSession } from './build-page-data.ts';
import type { PageData } from './page-data.ts';

export function renderQuestions(
  { heard, routine, words: page }: PageSession,
  data: PageData,
  messages: Messages,
): Html {
  const { plan } = heard.usual;
  const { prompts, cautions, speech } = messages;
  const { safety } = prompts;
  const lang = plan.language === messages.language ? '' : html` lang="${plan.language}"`;
  return html`<section id="before" aria-labelledby="title">
<h1 id="title"${lang}>${plan.title}</h1>
<ul class="facts">${listFacts(plan, messages.handout).map((fact) => html`<li>${fact}</li>`)}</ul>
${routine.about === undefined ? '' : html`<p${lang}>${routine.about}</p>`}
<p class="hint">${safety.notADiagnosis} ${page.staysHere}</p>
<div id="earlier" class="hint" hidden><p>${page.keptBefore}</p><div id="unsaved" class="controls"></div></div>
<div id="kept-signs" class="alert"></div>
<form id="questions" autocomplete="off">
<fieldset class="list" id="signs">
<legend>${safety.question}</legend>
${renderSigns('emergency', safety.emergency)}
${renderSigns('soon', safety.soon)}
${renderTick('none', '', prompts.controls.noneOfThese)}
</fieldset>
${data.concerns.length === 0 ? '' : renderList('concerns', cautions.question, listConcernTicks(data), prompts.controls.noneOfThese)}
${data.packs.length === 0 ? '' : renderList('packs', cautions.packQuestion, listPackTicks(messages), prompts.controls.noneOfThese)}
${renderScale('pain-before', page.painNow, page.noScore)}
<div id="alert" class="alert" role="alert" tabindex="-1"></div>
<button id="begin" type="submit" class="main">${page.begin}</button>
${data.lowest === undefined ? '' : html`<button id="begin-lowest" type="submit" class="main" hidden>${page.beginLowest}</button>`}
</form>
<section class="rules" aria-labelledby="rules"><h2 id="rules">${messages.handout.headings.stop}</h2>
${(plan.stopIf ?? []).map((reason) => html`<p${lang}>${speech.stopIf(reason)}</p>`)}
${safety.stopRules.map((rule) => html`<p>${rule}</p>`)}
</section>
</section>`;
}

function renderSigns(name: 'emergency' | 'soon', { heading, signs }: SafetySigns): Html {
  return html`<p class="group">${heading}</p>
${Object.entries(signs).map(([id, sign]) => renderTick(name, id, sign))}`;
}

interface Tick {
  readonly value: string;
  readonly label: string;
}

function listConcernTicks({ concerns }: PageData): readonly Tick[] {
  return concerns.map(({ name }, index) => ({ value: String(index), label: name }));
}

function listPackTicks({ cautions }: Messages): readonly Tick[] {
  return packConcerns.map((concern) => ({ value: concern, label: cautions.packConcerns[concern] }));
}

function renderList(id: string, question: string, ticks: readonly Tick[], none: string): Html {
  return html`<fieldset class="list" id="${id}">
<legend>${question}</legend>
${ticks.map(({ value, label }) => renderTick(id, value, label))}
${renderTick('none', '', none)}
</fieldset>`;
}

function renderTick(name: string, value: string, label: string): Html {
  return html`<label class="tick"><input type="checkbox" name="${name}" value="${value}"> <span>${label}</span></label>`;
}

/** Eleven numbers, and none of them. */
export function renderScale(name: string, question: string, noScore: string): Html {
  const scores = Array.from({ length: 11 }, (_, score) => String(score));
  return html`<fieldset class="scale" id="${name}">
<legend>${question}</legend>
<div class="scores">
${[...scores, ''].map((score) => html`<label><input type="radio" name="${name}" value="${score}"> <span>${score === '' ? noScore : score}</span></label>`)}
</div>
</fieldset>`;
}
