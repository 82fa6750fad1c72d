/** What stands on the page: the questions before a session, and, still empty, what is filled during it and after it. */
import { packConcerns } from '../../care/cautions.ts';
import type { Messages } from '../../messages/messages.ts';
import type { PageMessages } from '../../messages/page.ts';
import type { SafetySigns } from '../../messages/prompts.ts';
import { asMarkup, type Html, html } from '../html.ts';
import { listFacts } from '../list-facts.ts';
import type { PageSession } from './build-page-data.ts';
import { type ControlName, controls } from './controls.ts';
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
<div id="offers"></div>
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
function renderScale(name: string, question: string, noScore: string): Html {
  const scores = Array.from({ length: 11 }, (_, score) => String(score));
  return html`<fieldset class="scale" id="${name}">
<legend>${question}</legend>
<div class="scores">
${[...scores, ''].map((score) => html`<label><input type="radio" name="${name}" value="${score}"> <span>${score === '' ? noScore : score}</span></label>`)}
</div>
</fieldset>`;
}

/** Signs that need no words beside them; the words are their names. No font has all of them. */
const signs: Partial<Record<ControlName, Html>> = {
  back: renderSign('M6 5v14M19 5l-9 7 9 7z'),
  rewind: html`−10`,
  repeat: renderSign('M5 12a7 7 0 1 0 3-6M8 2v5h5'),
  forward: html`+10`,
  next: renderSign('M18 5v14M5 5l9 7-9 7z'),
  // The waves or the cross: which of them is seen is the style's.
  mute: renderSign('M4 9v6h4l5 4V5L8 9z', {
    on: 'M16 9a4 4 0 0 1 0 6M18 6a8 8 0 0 1 0 12',
    off: 'M16 9l6 6M22 9l-6 6',
  }),
};

function renderSign(path: string, states: Readonly<Record<string, string>> = {}): Html {
  const more = Object.entries(states).map(([state, its]) => `<path class="${state}" d="${its}"/>`);
  return asMarkup(`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="${path}"/>${more.join('')}</svg>`);
}

export interface PagePicture {
  /** Id of its exercise. */
  readonly exercise: string;
  readonly address: string;
  readonly alt: string;
}

export function renderPlayer(page: PageMessages, pictures: readonly PagePicture[]): Html {
  return html`<section id="session" hidden aria-labelledby="name">
<header>
<p id="number"></p>
<h1 id="name" tabindex="-1"></h1>
<p id="left"></p>
</header>
<div class="stage">
<svg id="figure" aria-hidden="true"></svg>
${pictures.map(({ exercise, address, alt }) => html`<img class="picture" data-exercise="${exercise}" src="${address}" alt="${alt}" hidden>`)}
<div class="words">
<p id="phase"></p>
<p id="side"></p>
<p id="count" aria-hidden="true"><span id="now"></span><span id="of"></span></p>
<p id="status"></p>
</div>
</div>
<div class="texts">
<div id="texts"></div>
<p id="caption" aria-hidden="true"></p>
</div>
<footer>
<p id="coming"></p>
<input id="position" type="range" min="0" value="0" aria-label="${page.position}">
<div class="controls">
${listControls().map((name) => renderControl(name, page.controls[name]))}
</div>
</footer>
<p id="live" class="unseen" role="status"></p>
<dialog id="question" closedby="none" aria-labelledby="asked"><h2 id="asked" tabindex="-1"></h2><div id="choices"></div></dialog>
</section>`;
}

function listControls(): readonly ControlName[] {
  return Object.keys(controls) as ControlName[];
}

function renderControl(name: ControlName, label: string): Html {
  const sign = signs[name];
  return sign === undefined
    ? html`<button type="button" id="${name}" value="${controls[name]}">${label}</button>`
    : html`<button type="button" id="${name}" value="${controls[name]}" class="sign" aria-label="${label}" title="${label}">${sign}</button>`;
}

export function renderAfter(page: PageMessages): Html {
  return html`<section id="after" hidden aria-labelledby="outcome">
<h1 id="outcome" tabindex="-1"></h1>
<dl id="sums"></dl>
${renderScale('pain-after', page.painAfter, page.noScore)}
<div id="answer" role="status"></div>
<section id="result" aria-labelledby="result-heading">
<h2 id="result-heading">${page.result}</h2>
<p id="kept"></p>
<p class="hint">${page.howToAdd}</p>
<div class="controls">
<button type="button" id="copy">${page.copy}</button>
<a id="save" class="button" href="data:,">${page.save}</a>
</div>
<p id="said" role="status"></p>
</section>
<div class="controls"><button type="button" id="again">${page.onceMore}</button></div>
</section>`;
}
