import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  buildOffers,
  type DoseLimit,
  formOf,
  formOfKept,
  gentleTitles,
  type LastSession,
  limitDose,
  type OfferFacts,
  type Offers,
} from '../../src/care/offer.ts';
import { RoutineLibrary } from '../../src/cli/routine-library.ts';
import { type DayForm, dayForms } from '../../src/messages/care.ts';
import { bundledFiles } from '../support/bundled-files.ts';
import { buildTestPorts } from '../support/test-ports.ts';

const nothingKnown: OfferFacts = {
  pain: undefined,
  asked: undefined,
  isFirstEver: false,
  last: undefined,
};

/** What is offered, in order. */
function offered(facts: Partial<OfferFacts>): readonly string[] {
  return buildOffers({ ...nothingKnown, ...facts }).offers.map((offer) =>
    offer.kind === 'stop' ? 'stop' : `${offer.form}${offer.reason === undefined ? '' : `, ${offer.reason}`}`,
  );
}

function demands({ offers }: Offers): readonly number[] {
  return offers.flatMap((offer) => (offer.kind === 'stop' ? [] : [dayForms.indexOf(offer.form)]));
}

const today = { isToday: true, isAwaited: false, hasLevel: false };
const form = fc.constantFrom(...dayForms);
const pain = fc.integer({ min: 0, max: 10 });
const maybePain = fc.option(pain, { nil: undefined });
const last: fc.Arbitrary<LastSession> = fc.record({
  form,
  painBefore: maybePain,
  painAfter: maybePain,
  isToday: fc.boolean(),
  isAwaited: fc.boolean(),
  hasLevel: fc.boolean(),
});
const facts = fc
  .record({
    asked: fc.option(form, { nil: undefined }),
    isFirstEver: fc.boolean(),
    last: fc.option(last, { nil: undefined }),
  })
  .map((known) => ({ ...known, last: known.isFirstEver ? undefined : known.last }));

describe('what is offered', () => {
  test.each([
    [0, ['maintenance', 'pain-day']],
    [3, ['maintenance', 'pain-day']],
    [4, ['pain-day', 'maintenance-low']],
    [5, ['pain-day', 'maintenance-low']],
    [6, ['packs-only', 'gentle-pain-day', 'pain-day']],
    [7, ['packs-only', 'gentle-pain-day', 'pain-day']],
    [8, ['packs-only', 'stop']],
    [10, ['packs-only', 'stop']],
    [undefined, ['pain-day', 'maintenance']],
  ])('at pain %s is %j', (score, forms) => {
    expect(offered({ pain: score })).toEqual(forms);
  });

  test.each([
    ['maintenance', 3, ['maintenance']],
    ['maintenance', 5, ['pain-day', 'maintenance-low']],
    ['maintenance', 6, ['packs-only', 'gentle-pain-day', 'pain-day']],
    ['pain-day', 2, ['pain-day']],
    ['pain-day', 5, ['pain-day']],
    ['pain-day', 7, ['packs-only', 'gentle-pain-day', 'pain-day']],
    ['gentle-pain-day', 7, ['packs-only', 'gentle-pain-day']],
    ['gentle-pain-day', 8, ['packs-only', 'stop']],
  ] as const)('where %s was asked for at pain %i, is %j', (asked, score, forms) => {
    expect(offered({ asked, pain: score })).toEqual(forms);
  });

  test.each([
    ['maintenance', 3, false, false],
    ['maintenance', 5, true, false],
    ['maintenance', 6, true, true],
    ['pain-day', 5, false, false],
    ['packs-only', 7, false, false],
    ['packs-only', 9, true, false],
  ] as const)(
    'where %s was asked for at pain %i: has to be chosen %s, was refused %s',
    (asked, score, needsChoice, isRefused) => {
      expect(buildOffers({ ...nothingKnown, asked, pain: score })).toMatchObject({ needsChoice, isRefused });
    },
  );

  test('in a first flare has packs alone as its first choice', () => {
    const isFirstEver = true;
    expect(offered({ isFirstEver, pain: 3 })).toEqual(['maintenance', 'pain-day']);
    expect(offered({ isFirstEver, pain: 5 })[0]).toBe('packs-only, first-flare');
    expect(offered({ isFirstEver, pain: 7 })[0]).toBe('packs-only, first-flare');
    // For that much pain there is nothing else, in a first flare or not.
    expect(offered({ isFirstEver, pain: 9 })).toEqual(offered({ pain: 9 }));
    expect(offered({ isFirstEver, asked: 'pain-day', pain: 2 })).toEqual(['packs-only, first-flare', 'pain-day']);
  });

  test('after a session that ended worse is a step gentler', () => {
    const worse: LastSession = { form: 'pain-day', painBefore: 5, painAfter: 7, ...today };
    expect(offered({ last: worse, pain: 5 })).toEqual(['gentle-pain-day, went-worse', 'stop']);
    expect(offered({ last: worse, pain: 6 })).toEqual(['packs-only', 'gentle-pain-day']);
    expect(offered({ last: worse, pain: 2 })).toEqual(['gentle-pain-day, went-worse', 'maintenance']);
    expect(offered({ last: { ...worse, isToday: false }, pain: 2 })).toEqual(['maintenance', 'pain-day']);
  });

  test('after a session that left the pain high, but no worse, is a step gentler and says so', () => {
    const high: LastSession = { form: 'pain-day', painBefore: 8, painAfter: 8, ...today };
    expect(offered({ last: high, pain: 3 })).toEqual(['packs-only, was-high', 'maintenance']);
    expect(offered({ last: { ...high, painBefore: 6, painAfter: 6 }, pain: 5 })).toEqual([
      'gentle-pain-day, was-high',
      'stop',
    ]);
  });

  test('is a step gentler in the round whose time was announced, whatever midnight lies between', () => {
    const last: LastSession = {
      form: 'pain-day',
      painBefore: 3,
      painAfter: 5,
      ...today,
      isToday: false,
      isAwaited: true,
    };
    expect(offered({ last, pain: 3 })).toEqual(['gentle-pain-day, went-worse', 'maintenance']);
    expect(offered({ last, pain: 3, asked: 'pain-day' })).toEqual(['gentle-pain-day, went-worse', 'pain-day']);
    expect(offered({ last: { ...last, isAwaited: false }, pain: 3 })).toEqual(['maintenance', 'pain-day']);
  });

  test('after maintenance that ended worse is a step gentler the next time, whenever that is', () => {
    const worse: LastSession = { form: 'maintenance', painBefore: 1, painAfter: 3, ...today, isToday: false };
    expect(offered({ last: worse, pain: 1 })).toEqual(['maintenance-low, went-worse', 'maintenance']);
    expect(offered({ last: { ...worse, painAfter: 2 }, pain: 1 })).toEqual(['maintenance', 'pain-day']);
    expect(offered({ last: { ...worse, hasLevel: true }, pain: 1 })).toEqual(['maintenance', 'pain-day']);
    // Where no pain was told, something gentler comes first already.
    expect(offered({ last: worse })).toEqual(['pain-day', 'maintenance']);
  });

  test('after a round of today is the same again', () => {
    const fine: LastSession = { form: 'gentle-pain-day', painBefore: 6, painAfter: 4, ...today };
    expect(offered({ last: fine, pain: 3 })).toEqual(['gentle-pain-day, same-day', 'maintenance']);
    expect(offered({ last: { ...fine, isToday: false }, pain: 3 })).toEqual(['maintenance', 'pain-day']);
    expect(offered({ last: fine, asked: 'maintenance', pain: 3 })).toEqual(['maintenance']);
  });

  test('is never more with worse pain, whatever was asked for and went before', () => {
    fc.assert(
      fc.property(facts, pain, pain, (known, one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        const mild = demands(buildOffers({ ...known, pain: less }));
        const strong = demands(buildOffers({ ...known, pain: more }));
        expect(Math.max(...strong)).toBeLessThanOrEqual(Math.max(...mild));
        expect(strong[0]).toBeLessThanOrEqual(mild[0] ?? Number.NaN);
      }),
    );
  });

  test('comes with the gentlest first but on a usual day, never more than asked for, and without exercises from 8 on', () => {
    fc.assert(
      fc.property(facts, maybePain, (known, score) => {
        const all = demands(buildOffers({ ...known, pain: score }));
        expect(all.length).toBeGreaterThan(0);
        const isUsualDay = (score ?? 10) < 4 && known.asked === undefined && all[0] === dayForms.indexOf('maintenance');
        if (!isUsualDay) expect(all).toEqual(all.toSorted((a, b) => a - b));
        if (known.asked !== undefined) expect(Math.max(...all)).toBeLessThanOrEqual(dayForms.indexOf(known.asked));
        if (score !== undefined && score >= 8) expect(all).toEqual([dayForms.indexOf('packs-only')]);
      }),
    );
  });
});

test.each([
  ['packs-only', 'pain-day', {}, 'packs-only'],
  ['./my-sheet.yaml', 'pain-day', {}, 'pain-day'],
  ['./my-sheet.yaml', 'maintenance', { dose: 'low' }, 'maintenance-low'],
  ['maintenance', 'maintenance', { level: 1 }, 'maintenance-low'],
  ['maintenance', 'maintenance', { level: 2 }, 'maintenance'],
  ['gentle-pain-day', 'maintenance', {}, 'maintenance'],
] as const)('%s in the mode %s at %j counts by its mode', (routine, mode, doses, expected: DayForm) => {
  expect(formOf(routine, mode, doses)).toBe(expected);
});

test.each(['packs-only', 'gentle-pain-day'] as const)(
  'a kept session of %s is of that form, unless it has the title of a routine of the person',
  async (routine) => {
    const { files, environment } = buildTestPorts({ files: { files: bundledFiles() } });
    const { title, mode } = (await new RoutineLibrary(files, environment.folders).loadBundled(routine)).routine;
    expect(gentleTitles[routine].at(-1)).toBe(title);
    expect(formOfKept({ routine, title, mode }, {})).toBe(routine);
    expect(formOfKept({ routine, title: 'From my physio', mode }, {})).toBe('pain-day');
  },
);

test('level 1 is as low at pain 4 and 5 as the low dose, so that it goes on as it was begun', () => {
  const limit = { pain: 5, form: 'maintenance-low' } as const;
  expect(limitDose({ level: 1 }, limit)).toEqual({ level: 1 });
  expect(limitDose({ level: 3 }, limit)).toEqual({ dose: 'low' });
});

test.each<[Parameters<typeof limitDose>[0], DoseLimit, Parameters<typeof limitDose>[0]]>([
  [{ dose: 'high' }, { pain: 3, form: 'maintenance' }, { dose: 'high' }],
  [{ dose: 'high' }, { pain: undefined, form: 'pain-day' }, { dose: 'high' }],
  [{ dose: 'high' }, { pain: 4, form: 'pain-day' }, {}],
  [{ dose: 'high' }, { pain: 0, form: 'maintenance-low' }, { dose: 'low' }],
  [{ level: 3 }, { pain: 5, form: 'maintenance' }, { level: 3 }],
  [{ level: 3 }, { pain: 0, form: 'pain-day' }, {}],
  [{ level: 1 }, { pain: 0, form: 'packs-only' }, {}],
  [
    { dose: 'low', level: 2 },
    { pain: 2, form: 'maintenance' },
    { dose: 'low', level: 2 },
  ],
  [{}, { pain: 2, form: 'maintenance' }, {}],
])('of %j remains with %j no more than %j, and what is no dose remains', (choices, limit, left) => {
  expect(limitDose({ ...choices, waitForMe: true }, limit)).toStrictEqual({ ...left, waitForMe: true });
});
