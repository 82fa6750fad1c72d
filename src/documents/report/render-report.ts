/** The weeks and every session as one page that needs nothing else: for a physiotherapist, to read or to print. */
import { type Html, html } from '../html.ts';
import { renderPage } from '../page-frame.ts';
import type { PlotWords } from './render-plots.ts';
import { type NameExercise, renderSessions } from './render-sessions.ts';
import { renderWeeks, type WeeksFacts } from './render-weeks.ts';
import { reportStyle } from './report-style.ts';

export interface ReportFacts extends WeeksFacts {
  /** The person's name, where they want it on the page. */
  readonly name: string | undefined;
  /** At which level the usual routine is, in a sentence; `undefined` where there is none. */
  readonly level: string | undefined;
  /** How far this week's days of the usual routine are done, in a sentence; `undefined` where it has no days a week. */
  readonly thisWeek: string | undefined;
  /** Of the program. */
  readonly version: string;
  readonly nameExercise: NameExercise;
}

/** The page as text. */
export function renderReport(facts: ReportFacts, words: PlotWords & { readonly language: string }): string {
  const { progress, name, version, details, nameExercise } = facts;
  const { report, language } = words;
  const body = html`<a class="skip" href="#sessions">${report.skipTo}</a>
<header>
<h1>${report.title(name)}</h1>
<p>${words.progress.period(progress)} ${report.made(progress.today, version)} ${report.notADiagnosis}</p>
</header>
<main>
${renderSummary(facts, words)}
${renderWeeks(facts, words)}
${renderSessions(details, nameExercise, report)}
${renderAbout(words)}
</main>`;
  return renderPage({ language, title: report.title(name), styles: [reportStyle], body });
}

/** What a reader with a minute needs, in the sentences that `progress` has. */
function renderSummary({ progress, level, thisWeek }: ReportFacts, { progress: words, report }: PlotWords): Html {
  const { sum, longestPause, pain, setbacks, packs, packMs, weeks, ahead, unread, activeDays, painDays, painSpells } =
    progress;
  const lines =
    sum === undefined
      ? [words.nothingInPeriod(weeks ?? 0)]
      : [
          words.sessions({ ...sum, activeDays, painDays, painSpells, packMs }),
          ...(longestPause === undefined ? [] : [words.pause(longestPause)]),
          ...(thisWeek === undefined ? [] : [thisWeek]),
          words.adherence(sum),
          ...(level === undefined ? [] : [level]),
          ...(pain.before === undefined ? [] : [words.painLevel('before', pain.before)]),
          ...(pain.after === undefined ? [] : [words.painLevel('after', pain.after)]),
          ...(sum.painPairs === 0 ? [] : [words.painChange(sum)]),
          ...(setbacks.length === 0 ? [words.noSetbacks] : setbacks.map((setback) => words.setback(setback))),
          packs.length === 0 ? words.noPacks : words.packs(packs),
        ];
  const rest = [...(ahead === 0 ? [] : [words.ahead(ahead)]), ...(unread === 0 ? [] : [words.unread(unread)])];
  return html`<section class="summary" aria-labelledby="summary">
<h2 id="summary">${report.headings.summary}</h2>
<ul>
${[...lines, ...rest].map((line) => html`<li>${line}</li>`)}
</ul>
</section>`;
}

function renderAbout({ report }: PlotWords): Html {
  return html`<section class="about" aria-labelledby="about">
<h2 id="about">${report.headings.about}</h2>
${report.about.map((line) => html`<p>${line}</p>`)}
</section>`;
}
