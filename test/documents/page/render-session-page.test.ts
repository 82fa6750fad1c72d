import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { momentAt } from '../../../src/documents/page/client/moment.ts';
import { layOutSound } from '../../../src/documents/page/page-sound.ts';
import { renderSessionPage } from '../../../src/documents/page/render-session-page.ts';
import { englishPage } from '../../../src/messages/en/page.ts';
import { buildPlan } from '../../../src/plan/build-plan.ts';
import type { Exercise } from '../../../src/routine/routine.ts';
import budgets from '../../bench/budgets.json' with { type: 'json' };
import { bundledFigure } from '../../figure/support/bundled-figures.ts';
import { bundledPlan } from '../../support/bundled-plans.ts';
import { pageDataIn } from '../../support/page-data-in.ts';
import { harmful, payloads } from '../../support/payloads.ts';
import { sampleExercise, sampleRoutine, sampleStep } from '../../support/sample-routines.ts';
import { readTags } from '../support/read-page.ts';
import { PlayedPage, pageDataOf } from './page-plan.ts';

const silence = new Uint8Array(4);
const client = { script: 'void 0;', scriptHash: 'aGFzaA==' };

/** A page of a routine that has a text in every place where a routine may have one. */
function pageWith(text: string): Promise<string> {
  const routine = sampleRoutine({
    title: text,
    about: text,
    steps: [
      sampleStep({
        exercise: sampleExercise({
          name: text,
          say: text,
          how: [text],
          breathe: text,
          relax: text,
          easier: { how: [text], isWhole: false },
          takeCare: [{ concern: text, say: text, then: 'easier' }],
        }),
        note: text,
      }),
      { kind: 'break', forMs: 10_000, note: text },
    ],
  });
  const plan = buildPlan(routine, { unattended: true });
  return renderSessionPage({
    heard: layOutSound(plan, undefined),
    routine,
    name: 'sample',
    isBundled: false,
    choices: {},
    words: englishPage,
    sound: silence,
    client,
  });
}

/** The markup alone, as a browser takes it: what stands in scripts is text to it. */
function withoutScripts(page: string): string {
  return page.replace(/<script[^>]*>[\s\S]*?<\/script>/g, '<script></script>').replace('<!doctype html>', '');
}

test('carries the picture of an exercise only where no figure is drawn of it', async () => {
  const pageOf = (figure: Exercise['figure']) => {
    const exercise = sampleExercise(figure === undefined ? {} : { figure });
    const routine = sampleRoutine({ steps: [sampleStep({ exercise })] });
    return renderSessionPage({
      heard: layOutSound(buildPlan(routine, { unattended: true }), undefined),
      routine,
      name: 'sample',
      isBundled: false,
      choices: {},
      words: englishPage,
      sound: silence,
      client,
      pictures: new Map([[exercise.id, 'data:image/png;base64,iVBORw0KGgo=']]),
    });
  };
  expect(await pageOf(undefined)).toContain('data:image/png;base64,iVBORw0KGgo=');
  expect(await pageOf(bundledFigure('bird-dog'))).not.toContain('data:image/png;base64,iVBORw0KGgo=');
});

describe('a page', () => {
  test.each(Object.entries(payloads))('keeps its markup whatever a routine says: %s', async (_name, payload) => {
    const page = await pageWith(payload);
    expect(readTags(withoutScripts(page))).toEqual(readTags(withoutScripts(await pageWith('Bridge'))));
    expect(page.match(/<script/g)).toHaveLength(3);
    expect(page).not.toMatch(harmful);
    expect(JSON.stringify(pageDataIn(page))).not.toMatch(harmful);
  });

  test('lets its own script run and nothing else, and loads nothing', async () => {
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(await pageWith('Bridge'))?.[1];
    expect(policy).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-aGFzaA=='; media-src data: blob:; img-src data:; base-uri 'none'; form-action 'none'",
    );
  });
});

describe('what a page does not begin', () => {
  const lines = async (name: string, choices = {}) => {
    const plan = bundledPlan(name, { ...choices, unattended: true });
    const session = {
      heard: layOutSound(plan, undefined),
      routine: sampleRoutine(),
      name,
      isBundled: true,
      choices,
      words: englishPage,
      sound: silence,
      client,
    };
    return pageDataIn(await renderSessionPage(session)).refusals.map((refusal) => refusal.length > 0);
  };
  const upTo = (pain: number) => Array.from({ length: 11 }, (_, each) => each > pain);

  test.each([
    ['maintenance', {}, 3],
    ['maintenance', { level: 1 }, 5],
    ['maintenance', { dose: 'low' }, 5],
    ['pain-day', {}, 7],
    ['packs-only', {}, 10],
  ] as const)('%s with %j is begun up to a pain of %i', async (name, choices, pain) => {
    expect(await lines(name, choices)).toEqual(upTo(pain));
  });
});

test('of maintenance has at most 5 MB, with all its figures and the largest client that is allowed', async () => {
  const plan = bundledPlan('maintenance', { unattended: true });
  const page = await renderSessionPage({
    heard: layOutSound(plan, undefined),
    routine: sampleRoutine(),
    name: 'maintenance',
    isBundled: true,
    choices: {},
    words: englishPage,
    // 32 kbit/s. In the bundled one 2.1 of 3.95 MB are left when it is packed, and a little of it follows "it hurts".
    sound: new Uint8Array(randomBytes(0.6 * 4 * plan.totalMs)),
    client: { ...client, script: ' '.repeat(budgets.pageClientKib * 1024) },
  });
  expect(Buffer.byteLength(page)).toBeLessThanOrEqual(budgets.pageBytes);
});

test('once the easier form is taken, its lines are shown in every phase', () => {
  const plan = bundledPlan('maintenance', { unattended: true });
  const data = pageDataOf(plan);
  const step = plan.steps.findIndex((one) => one.kind === 'exercise' && one.exercise.easier !== undefined);
  const page = new PlayedPage(data);
  page.goTo(page.track.seek(plan.segments.find((one) => one.step === step && one.kind === 'hold')?.atMs ?? 0, 0));
  const look = () => {
    const { plan: now, segment, positionMs } = page.track;
    if (segment === undefined) throw new Error('The session is over.');
    return momentAt(now, segment, positionMs, data.words);
  };
  const before = look();
  page.track.easier(step, page.wallMs);
  const after = look();
  expect(before.texts).toEqual([]);
  expect(after.texts[0]).toBe(data.words.easierShown);
  expect(after.status).toContain(data.words.easierForm);
});

test('before the session the routine’s own reasons to stop stand among the rules, and no answer is filled in', async () => {
  const routine = sampleRoutine({ stopIf: ['your foot goes numb'] });
  const heard = layOutSound(buildPlan(routine, { unattended: true }), undefined);
  const session = { heard, routine, name: 'sample', isBundled: false, choices: {}, words: englishPage, sound: silence };
  const page = await renderSessionPage({ ...session, client });
  expect(page).toContain('<form id="questions" autocomplete="off">');
  const rules = /<section class="rules".*?<\/section>/s.exec(page)?.[0];
  expect(rules).toContain('<p>Stop if your foot goes numb.</p>');
});
