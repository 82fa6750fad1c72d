/** The words around the count, over a whole session on the terminal's screen and on a page. */
import { expect, test } from 'vitest';
import { captionAt, momentAt } from '../../../src/documents/page/client/moment.ts';
import { messagesFor } from '../../../src/messages/messages-for.ts';
import { renderExercise } from '../../../src/outputs/screen/render-heading.ts';
import { renderNotes, renderTexts } from '../../../src/outputs/screen/render-message.ts';
import { type SessionView, startView, viewAfter } from '../../../src/outputs/screen/session-view.ts';
import type { StyledLine } from '../../../src/outputs/screen/theme.ts';
import type { Cue } from '../../../src/plan/plan.ts';
import type { Output } from '../../../src/player/event.ts';
import { bundledPlan } from '../../support/bundled-plans.ts';
import { playVirtually } from '../../support/play-on.ts';
import { PlayedPage, pageDataOf } from './page-plan.ts';

/** Room for everything: how a small window breaks lines and leaves some out is its own affair. */
const size = { columns: 1_000, rows: 100 };
const options = { size, messages: messagesFor('en'), hasUnicode: true, figures: 'none' } as const;
/** Off the seconds now and then, as a browser looks. */
const lookMs = 2_450;

const textOf = (line: StyledLine) => line.map(({ text }) => text).join('');

/** How the exercise goes, without why nothing moves and what comes after a break, for which a page has other places. */
function readTexts(view: SessionView, atMs: number) {
  const notes = renderNotes(view, atMs, options, size);
  const lines = renderTexts(view, atMs, options, size).slice(notes.length);
  return { texts: lines.map(textOf), isWarning: lines.some((line) => line.some(({ role }) => role === 'warning')) };
}

test.each(['maintenance', 'pain-day'])('a whole session of %s has the same words on both', (name) => {
  const plan = bundledPlan(name, { unattended: true });
  const data = pageDataOf(plan);
  const page = new PlayedPage(data);
  let view: SessionView = startView(plan);
  let said: Cue | undefined;
  const screen: Output = {
    handle: (event) => {
      view = viewAfter(view, event);
      if (event.type === 'cue' && event.cue.kind !== 'count' && event.cue.kind !== 'rep') said = event.cue;
    },
  };
  const session = playVirtually(plan, { isUnattended: true, outputs: [screen] });
  const [onPage, onScreen]: [unknown[], unknown[]] = [[], []];
  const seen = { texts: new Set<string>(), captions: new Set<string>(), headings: new Set<string>(), warnings: 0 };
  for (let atMs = lookMs; atMs < plan.totalMs; atMs += lookMs) {
    session.pass(lookMs / 1000);
    page.pass(lookMs);
    const { segment } = page.track;
    if (view.segment === undefined || segment === undefined) throw new Error('A session is over before its plan.');
    const moment = momentAt(page.track.plan, segment, page.track.positionMs, data.words);
    const caption = captionAt(page.track.plan, segment, page.track.positionMs);
    const heading = [moment.number, moment.name].filter((text) => text !== '').join(' · ');
    onPage.push({ atMs, texts: moment.texts, isWarning: moment.isWarning, heading, caption });
    onScreen.push({
      atMs,
      ...readTexts(view, atMs),
      heading: textOf(renderExercise(view, options)),
      caption: said?.segment === view.segment.index ? said.say : '',
    });
    for (const text of moment.texts) seen.texts.add(text);
    seen.captions.add(caption);
    seen.headings.add(heading);
    seen.warnings += Number(moment.isWarning);
  }
  expect(onPage).toEqual(onScreen);
  const exercises = plan.steps.filter(({ kind }) => kind === 'exercise').length;
  expect(seen.headings.size).toBeGreaterThanOrEqual(exercises);
  expect(seen.texts.size).toBeGreaterThan(exercises);
  expect(seen.captions.size).toBeGreaterThan(2 * exercises);
  expect(seen.warnings > 0).toBe(name === 'pain-day');
});
