import { describe, expect, test } from 'vitest';
import { readMoment } from '../../../src/documents/page/client/moment.ts';
import type { PageData } from '../../../src/documents/page/page-data.ts';
import { layOutSound } from '../../../src/documents/page/page-sound.ts';
import { renderSessionPage } from '../../../src/documents/page/render-session-page.ts';
import { englishPage } from '../../../src/messages/en/page.ts';
import { buildPlan } from '../../../src/plan/build-plan.ts';
import type { Exercise } from '../../../src/routine/routine.ts';
import { bundledFigure } from '../../figure/support/bundled-figures.ts';
import { bundledPlan } from '../../support/bundled-plans.ts';
import { harmful, payloads } from '../../support/payloads.ts';
import { sampleExercise, sampleRoutine, sampleStep } from '../../support/sample-routines.ts';
import { readTags } from '../support/read-page.ts';
import { PlayedPage, pageDataOf, withoutFigures } from './page-plan.ts';

const client = { script: 'void 0;', scriptHash: 'aGFzaA==' };

/** A page of a routine that has a text in every place where a routine may have one. */
function pageWith(text: string): string {
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
    sound: 'AAAA',
    client,
  });
}

/** The markup alone, as a browser takes it: what stands in scripts is text to it. */
function withoutScripts(page: string): string {
  return page.replace(/<script[^>]*>[\s\S]*?<\/script>/g, '<script></script>').replace('<!doctype html>', '');
}

test('carries the picture of an exercise only where no figure is drawn of it', () => {
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
      sound: 'AAAA',
      client,
      pictures: new Map([[exercise.id, 'data:image/png;base64,iVBORw0KGgo=']]),
    });
  };
  expect(pageOf(undefined)).toContain('data:image/png;base64,iVBORw0KGgo=');
  expect(pageOf(bundledFigure('bird-dog'))).not.toContain('data:image/png;base64,iVBORw0KGgo=');
});

describe('a page', () => {
  const usual = readTags(withoutScripts(pageWith('Bridge')));

  test.each(Object.entries(payloads))('keeps its markup whatever a routine says: %s', (_name, payload) => {
    const page = pageWith(payload);
    expect(readTags(withoutScripts(page))).toEqual(usual);
    expect(page.match(/<script/g)).toHaveLength(3);
    expect(page).not.toMatch(harmful);
    const data: PageData = JSON.parse(/id="data">(.*?)<\/script>/s.exec(page)?.[1] ?? '');
    expect(JSON.stringify(data)).not.toMatch(harmful);
  });

  test('lets its own script run and nothing else, and loads nothing', () => {
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(pageWith('Bridge'))?.[1];
    expect(policy).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-aGFzaA=='; media-src data: blob:; img-src data:; base-uri 'none'; form-action 'none'",
    );
  });
});

describe('what a page does not begin', () => {
  const lines = (name: string, choices = {}) => {
    const plan = withoutFigures(bundledPlan(name, { ...choices, unattended: true }));
    const session = {
      heard: layOutSound(plan, undefined),
      routine: sampleRoutine(),
      name,
      isBundled: true,
      choices,
      words: englishPage,
      sound: '',
      client,
    };
    const data: PageData = JSON.parse(/id="data">(.*?)<\/script>/s.exec(renderSessionPage(session))?.[1] ?? '');
    return data.refusals.map((refusal) => refusal.length > 0);
  };
  const upTo = (pain: number) => Array.from({ length: 11 }, (_, each) => each > pain);

  test.each([
    ['maintenance', {}, 3],
    ['maintenance', { level: 1 }, 5],
    ['maintenance', { dose: 'low' }, 5],
    ['pain-day', {}, 7],
    ['packs-only', {}, 10],
  ] as const)('%s with %j is begun up to a pain of %i', (name, choices, pain) => {
    expect(lines(name, choices)).toEqual(upTo(pain));
  });
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
    return readMoment(now, segment, positionMs, data.words);
  };
  const before = look();
  page.track.easier(step, page.wallMs);
  const after = look();
  expect(before.texts).toEqual([]);
  expect(after.texts[0]).toBe(data.words.easierShown);
  expect(after.status).toContain(data.words.easierForm);
});

test('before the session the routine’s own reasons to stop stand among the rules, and no answer is filled in', () => {
  const routine = sampleRoutine({ stopIf: ['your foot goes numb'] });
  const heard = layOutSound(buildPlan(routine, { unattended: true }), undefined);
  const session = { heard, routine, name: 'sample', isBundled: false, choices: {}, words: englishPage, sound: '' };
  const page = renderSessionPage({ ...session, client });
  expect(page).toContain('<form id="questions" autocomplete="off">');
  const rules = /<section class="rules".*?<\/section>/s.exec(page)?.[0];
  expect(rules).toContain('<p>Stop if your foot goes numb.</p>');
});
