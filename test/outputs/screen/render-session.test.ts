import { describe, expect, test } from 'vitest';
import { messagesFor } from '../../../src/messages/messages-for.ts';
import type { HurtOffer } from '../../../src/messages/speech.ts';
import { renderSession } from '../../../src/outputs/screen/render-session.ts';
import { type SessionView, startView, viewAfter } from '../../../src/outputs/screen/session-view.ts';
import { buildPlan } from '../../../src/plan/build-plan.ts';
import { planUnhurried } from '../../../src/plan/planned-phrase.ts';
import type { GateSegment, Segment } from '../../../src/plan/segment.ts';
import type { HaltReason, PlayerEvent } from '../../../src/player/event.ts';
import type { PackKind, Routine, RoutineStep } from '../../../src/routine/routine.ts';
import { showsBlocks } from '../../support/block-letters.ts';
import { bundledPlan } from '../../support/bundled-plans.ts';
import { sampleExercise, sampleRoutine, sampleStep } from '../../support/sample-routines.ts';
import { isGate, isRest, isWay } from '../../support/segments.ts';
import { renderWarning } from '../../support/words.ts';

const plan = bundledPlan('maintenance');
const painDay = bundledPlan('pain-day');

function viewIn(isMeant: (segment: Segment) => boolean, of = plan): SessionView {
  const segment = of.segments.find(isMeant);
  if (segment === undefined) throw new Error('There is no such segment.');
  return { ...startView(of), segment };
}

/** The screen as text at `intoMs` of the view's segment. */
function show(
  view: SessionView,
  intoMs: number,
  columns: number,
  rows: number,
  hasUnicode = true,
  messages = messagesFor('en'),
): string {
  const options = { size: { columns, rows }, messages, hasUnicode, figures: hasUnicode ? 'braille' : 'ascii' } as const;
  const lines = renderSession(view, (view.segment?.atMs ?? 0) + intoMs, options);
  expect(lines.length).toBeLessThanOrEqual(rows);
  return lines
    .map((spans) =>
      spans
        .map(({ text }) => text)
        .join('')
        .trimEnd(),
    )
    .join('\n');
}

/** The texts of a screen as one line, without what is drawn. */
function read(text: string): string {
  return text.replace(/[\u2800-\u28ff█▀▄━─]/g, ' ').replace(/\s+/g, ' ');
}

const hold = viewIn(({ kind, step, side, rep }) => kind === 'hold' && step === 3 && side === 'left' && rep === 2);

const settle = viewIn(({ kind, side }) => kind === 'settle' && side !== undefined);
const change = viewIn(({ kind }) => kind === 'switch');

function halt(view: SessionView, reason: HaltReason, packOff?: PackKind): SessionView {
  const positionMs = view.segment?.atMs ?? 0;
  return viewAfter(view, { type: 'halted', positionMs, reason, ...(packOff && { packOff }), wallMs: 0 });
}

function hurt(view: SessionView, offer: HurtOffer, packOff?: PackKind): SessionView {
  return halt(viewAfter(view, { type: 'hurt', segment: view.segment as Segment, offer, wallMs: 0 }), 'hurt', packOff);
}

function away(view: SessionView, packOff?: PackKind): SessionView {
  return halt(viewAfter(view, { type: 'gap', awayMs: 480_000, positionMs: 0, wallMs: 0 }), 'away', packOff);
}

function run(view: SessionView, countIn: number): SessionView {
  const positionMs = view.segment?.atMs ?? 0;
  return viewAfter(view, { type: 'running', positionMs, monotonicMs: 0, countIn, how: 'begins', wallMs: 0 });
}

function countIn(view: SessionView, left: number): SessionView {
  const positionMs = view.segment?.atMs ?? 0;
  return viewAfter(view, { type: 'counting-in', left, positionMs, monotonicMs: 0, wallMs: 0 });
}

const warning = { code: 'no-sound', lost: [], platform: 'linux', instead: 'screen' } as const;

describe('the screen', () => {
  test.each([
    ['settle', viewIn(({ kind }) => kind === 'settle'), 2_000],
    ['move-in', viewIn((segment) => isWay('in')(segment) && segment.step === 3), 1_000],
    ['hold', hold, 4_200],
    ['move-out', viewIn((segment) => isWay('out')(segment) && segment.step === 3), 500],
    ['switch', viewIn(({ kind }) => kind === 'switch'), 3_500],
    ['kick', viewIn(({ kind, rep }) => kind === 'count' && rep === 12), 700],
    ['pack', viewIn(({ kind }) => kind === 'pack', painDay), 125_000],
    ['close', viewIn(isRest('close')), 1_000],
  ] as const)('in a %s, 100 by 30', async (name, view, intoMs) => {
    await expect(show(view, intoMs, 100, 30)).toMatchFileSnapshot(`../../fixtures/screens/state-${name}.txt`);
  });

  test('counts the seconds of a hold as the voice does', () => {
    const shows = (count: string, intoMs: number) => showsBlocks(show(hold, intoMs, 30, 6), `${count}/9`);
    for (const [intoMs, count] of [
      [0, '1'],
      [999, '1'],
      [1000, '2'],
      [8_999, '9'],
    ] as const) {
      expect(shows(count, intoMs)).toBe(true);
    }
    expect(shows('1', 1000)).toBe(false);
  });

  test('has the figure beside the words from 70 columns, between them from 28, and words only below', () => {
    const rowsWith = (text: string, pattern: RegExp) => text.split('\n').filter((row) => pattern.test(row)).length;
    const braille = /[\u2801-\u28ff]/;
    const both = /[\u2801-\u28ff].*█/;
    expect(rowsWith(show(hold, 4_000, 70, 24), both)).toBeGreaterThan(0);
    expect(rowsWith(show(hold, 4_000, 69, 34), both)).toBe(0);
    expect(rowsWith(show(hold, 4_000, 69, 34), braille)).toBeGreaterThan(0);
    expect(rowsWith(show(hold, 4_000, 28, 34), braille)).toBeGreaterThan(0);
    expect(rowsWith(show(hold, 4_000, 27, 34), braille)).toBe(0);
  });

  test('says the phase and the side in block letters, in the words of the language', () => {
    for (const [view, words] of [
      [hold, ['HOLD', 'LEFT']],
      [change, ['SWITCH', 'RIGHT']],
      [settle, ['SETTLE', 'LEFT']],
      [halt(hold, 'pause'), ['PAUSED', 'LEFT']],
      [viewIn((segment) => isWay('out')(segment) && segment.step === 3), ['RELAX', 'LEFT']],
      [viewIn(({ kind, station }) => kind === 'hold' && station === 2), ['HOLD', 'RIGHT']],
    ] as const) {
      const text = show(view, 500, 80, 24);
      for (const word of words) expect(showsBlocks(text, word), word).toBe(true);
    }
    const messages = messagesFor('en');
    const shortActivity = { ...messages.screen.shortActivity, hold: 'Tenir' };
    const speech = { ...messages.speech, sides: { left: 'gauche', right: 'droite' } };
    const french = { ...messages, screen: { ...messages.screen, shortActivity }, speech };
    const text = show(hold, 500, 100, 30, true, french);
    expect(showsBlocks(text, 'TENIR')).toBe(true);
    expect(showsBlocks(text, 'GAUCHE')).toBe(true);
  });

  test('takes the side of a station from its pose, never from a word that has the side within', () => {
    const holdMs = { low: 5_000, high: 5_000 };
    const work = {
      kind: 'stations' as const,
      stations: [
        { pose: 'left', say: 'roll over', holdMs },
        { pose: 'middle', say: 'sit upright', holdMs },
      ],
    };
    const upright = buildPlan(sampleRoutine({ steps: [sampleStep({ work, sides: undefined })] }), {});
    const at = (station: number) =>
      viewIn((segment) => segment.kind === 'hold' && segment.station === station, upright);
    expect(showsBlocks(show(at(0), 500, 80, 24), 'LEFT')).toBe(true);
    expect(showsBlocks(show(at(1), 500, 80, 24), 'UPRIGHT')).toBe(true);
  });

  test('names the side of stations that are done on both, and beside the rep which of them it is', () => {
    const holdMs = { low: 5_000, high: 5_000 };
    const work = { kind: 'stations' as const, stations: [{ pose: 'up', say: '{side} foot up', holdMs }] };
    const plan = buildPlan(sampleRoutine({ steps: [sampleStep({ work, sides: 'each' })] }), {});
    for (const side of ['left', 'right'] as const) {
      const shown = (columns: number, rows: number) =>
        show(
          viewIn((segment) => segment.kind === 'hold' && segment.side === side, plan),
          500,
          columns,
          rows,
        );
      expect(showsBlocks(shown(80, 24), side.toUpperCase())).toBe(true);
      expect(shown(80, 12)).toMatch(new RegExp(`Hold · ${side} side · rep 1 of \\d · ${side} foot up`, 'i'));
    }
  });

  test('writes words for whose letters there are no blocks as they are', () => {
    const messages = messagesFor('en');
    const speech = { ...messages.speech, sides: { left: 'αριστερά', right: 'δεξιά' } };
    expect(show(hold, 500, 80, 24, true, { ...messages, speech })).toContain('ΑΡΙΣΤΕΡΆ');
  });

  test('leaves the figure and the words where they are, whatever is said beside them', () => {
    const cells = (view: SessionView, columns: number, rows: number) =>
      show(view, 4_000, columns, rows)
        .split('\n')
        .map((row) => row.replace(/[^\u2800-\u28ff█▀▄ ]/g, ' ').trimEnd());
    const notices = ['Sore knees: left out.', 'Osteoporosis: the easier form.'];
    for (const [columns, rows] of [
      [70, 20],
      [80, 24],
      [100, 30],
      [200, 50],
    ] as const) {
      expect(cells({ ...hold, warning, notices }, columns, rows)).toEqual(cells(hold, columns, rows));
    }
    const braille = (text: string) => text.split('\n').filter((row) => /[\u2801-\u28ff]/.test(row));
    for (const [columns, rows] of [
      [28, 30],
      [60, 24],
      [69, 40],
    ] as const) {
      expect(braille(show({ ...hold, warning }, 4_000, columns, rows))).toEqual(
        braille(show(hold, 4_000, columns, rows)),
      );
    }
  });

  test('shows what is done next in a rest and before a switch: its pose, and where it starts', () => {
    const bigThree = bundledPlan('big-three');
    const next = bigThree.segments.find(isRest('set'));
    const later = bigThree.segments.find(({ index, kind }) => index > (next?.index ?? 0) && kind === 'hold');
    for (const [now, work] of [
      [viewIn(({ index }) => index === next?.index, bigThree), viewIn(({ index }) => index === later?.index, bigThree)],
      [change, viewIn(({ kind, index }) => kind === 'hold' && index > (change.segment?.index ?? 0))],
    ] as const) {
      const figure = (view: SessionView) => show(view, 0, 100, 30).replace(/[^\u2801-\u28ff]/g, '');
      const start = { ...now, segment: { ...(now.segment as Segment), kind: 'settle' as const } };
      expect(figure(now)).not.toBe(figure(start));
      expect(figure(now)).not.toBe(figure(work));
      expect(figure(now).length).toBeGreaterThan(figure(work).length - 20);
    }
  });

  test('names the exercise that comes where a break shows its figure', () => {
    const plan = buildPlan(
      sampleRoutine({ steps: [sampleStep(), { kind: 'break', forMs: 30_000, note: 'Breathe out.' }, sampleStep()] }),
      {},
    );
    const rest = viewIn(isRest('break'), plan);
    expect(show(rest, 0, 80, 24).match(/^Next: .*$/gm)?.length).toBe(2);
    expect(read(show(rest, 0, 80, 24))).toMatch(/Next: (.*) Breathe out\. Next: \1/);
  });

  test('shows what was said of cautions and limits until the person is in position', () => {
    const notices = ['Sore knees: bird-dog is left out.', 'Cold needs two hours in between.'];
    const begin = {
      ...halt(viewIn(isGate('begin')), 'gate'),
      notices,
    };
    for (const [columns, rows] of [
      [40, 12],
      [60, 24],
      [80, 24],
      [100, 30],
    ] as const) {
      const text = show(begin, 0, columns, rows);
      expect(text).toContain('Sore knees: bird-dog is left out.');
      expect(text).toMatch(/Enter/);
      if (columns >= 80) expect(text).toMatch(/[\u2801-\u28ff]/);
    }
    expect(show({ ...settle, notices }, 0, 100, 30)).not.toContain('Sore knees');
    expect(show({ ...hold, notices, isResumed: true }, 0, 80, 24)).toContain('Sore knees');
  });

  test('shows a still of letters and hashes where the terminal knows no Unicode', () => {
    const text = show(hold, 4_000, 100, 30, false);
    expect(text).toContain('##');
    expect(text).toMatch(/[/\\]/);
    expect(text).not.toMatch(/[\u2800-\u28ff█]/);
  });

  test('says why nothing moves, and keeps every other line in its place', () => {
    const running = show(hold, 4_000, 100, 30).split('\n');
    const stopped = show(halt(hold, 'pause'), 4_000, 100, 30).split('\n');
    expect(stopped.some((row) => row.includes('Paused. Space goes on.'))).toBe(true);
    const inPack = viewIn(({ kind }) => kind === 'pack', painDay);
    const stoppedRep = { over: 'rep', canEase: true, canLeaveOut: true, isOtherSideNext: false } as const;
    for (const columns of [80, 40, 20]) {
      for (const view of [halt(inPack, 'pause', 'cold'), away(inPack, 'cold'), hurt(settle, stoppedRep, 'cold')]) {
        expect(show(view, 60_000, columns, 24).replace(/\s+/g, ' ')).toContain('Take the cold pack off.');
      }
    }
    const stoppedPack = { over: 'pack', canEase: false, canLeaveOut: false, isOtherSideNext: false } as const;
    for (const [columns, rows] of [
      [80, 24],
      [40, 12],
      [20, 6],
    ] as const)
      expect(show(hurt(settle, stoppedPack), 60_000, columns, rows).replace(/\s+/g, ' ')).toContain(
        'Take the pack off.',
      );
    expect(stopped.findIndex((row) => row.startsWith('Next:'))).toBe(
      running.findIndex((row) => row.startsWith('Next:')),
    );
    expect(show(away(hold), 4_000, 100, 30)).toContain('You were away for 8 minutes; Enter to go on.');
  });

  test('fits every size from 20 by 6 to 200 by 60', () => {
    for (const columns of [20, 33, 59, 60, 89, 90, 140, 200]) {
      for (const rows of [6, 9, 14, 20, 24, 33, 60]) {
        const text = show(hold, 4_000, columns, rows);
        expect(Math.max(...text.split('\n').map((row) => row.length))).toBeLessThanOrEqual(columns);
        expect(text).toContain('Hold');
        expect(text).toContain('left side');
      }
    }
  });

  test.each([
    [100, 30],
    [80, 30],
    [80, 24],
    [60, 34],
    [60, 24],
    [40, 12],
    [20, 6],
  ])('in a hold, %i by %i', async (columns, rows) => {
    await expect(show(hold, 4_200, columns, rows)).toMatchFileSnapshot(
      `../../fixtures/screens/size-${columns}x${rows}.txt`,
    );
  });

  test('shows every second of a hold in block letters at every size, whatever else there is', () => {
    for (const columns of [20, 40, 60, 80, 90, 100, 200]) {
      for (const rows of [6, 7, 9, 12, 18, 20, 22, 24, 26, 30, 34, 50]) {
        const name = `${columns} by ${rows}`;
        expect(showsBlocks(show(hold, 4_200, columns, rows), '5/9'), name).toBe(true);
        expect(showsBlocks(show({ ...hold, warning }, 4_200, columns, Math.max(rows, 24)), '5/9'), name).toBe(true);
      }
    }
  });

  test('breaks no word over two lines', () => {
    const words = (text: string) => new Set(text.replace(/\S*…/g, '').match(/[\p{L}’'-]+/gu) ?? []);
    for (const view of [settle, halt(change, 'gate'), { ...hold, warning }, halt(hold, 'pause')]) {
      const known = words(show(view, 0, 200, 50));
      for (const columns of [28, 40, 60, 70, 80, 100]) {
        const strange = [...words(show(view, 0, columns, 40))].filter((word) => !known.has(word));
        expect(strange.filter((word) => [...known].some((whole) => whole.startsWith(word) && word.length > 2))).toEqual(
          [],
        );
      }
    }
  });

  test('names the side before the activity where both do not fit', () => {
    expect(show(settle, 0, 20, 6)).toContain('left side · Settle');
    expect(show(change, 0, 20, 6)).toContain('right side · Switch');
    expect(show(settle, 0, 40, 12)).toContain('Get into position · left side');
  });

  test('names where knee rolls go, which no figure shows where there is none', () => {
    const roll = (pose: number) => viewIn(({ kind, station }) => kind === 'hold' && station === pose);
    expect(show(roll(0), 0, 40, 12)).toContain('Hold · knees to the left · rep 1 of 5');
    expect(show(roll(2), 0, 40, 12)).toContain('Hold · feet down, knees right');
    expect(show(roll(1), 0, 20, 6).split('\n')[1]).toBe('knees to your chest');
  });

  test('numbers a kick among all of its set', () => {
    expect(
      show(
        viewIn(({ kind, rep }) => kind === 'count' && rep === 12),
        0,
        80,
        24,
      ),
    ).toContain('rep 12 of 32');
  });

  test('shows the rep beside the name where the line of the side has no room for it', () => {
    expect(show(hold, 0, 20, 6).split('\n').slice(0, 2)).toEqual(['Bird-dog         2/4', 'Hold · left side']);
    expect(show(hold, 0, 40, 12)).not.toContain('2/4');
  });

  test('shows the length of a hold that was made longer', () => {
    const longer = viewIn((segment) => segment.index === hold.segment?.index);
    const segment = longer.segment && { ...longer.segment, durationMs: longer.segment.durationMs + 10_000 };
    expect(show({ ...longer, segment }, 0, 80, 24)).toContain('rep 2 of 4 · 19 s');
    expect(show(hold, 0, 80, 24)).not.toMatch(/\d s$/m);
  });

  test('shows the stop rules of a pain day while they are spoken, then how the exercise goes', () => {
    const opening = viewIn(({ kind }) => kind === 'settle', painDay);
    const spoken = painDay.cues.find(({ safety }) => safety);
    expect(read(show(opening, spoken?.atMs ?? 0, 80, 24))).toContain('Stop if pain travels further down your leg');
    expect(show(opening, 20_000, 80, 24)).toContain('Lie on your back, legs straight.');
    // Without sound they are all that tells when to stop: the warning waits until they are over.
    const silent: SessionView = { ...opening, warning: { code: 'voice-unprepared', fault: { code: 'disk-full' } } };
    expect(read(show(silent, spoken?.atMs ?? 0, 80, 24))).toContain('or it keeps getting worse.');
    expect(read(show(silent, 20_000, 80, 24))).toMatch(/the disk/i);
    expect(
      show(
        viewIn(({ kind }) => kind === 'settle'),
        2_000,
        80,
        24,
      ),
    ).not.toContain('Stop if pain');
  });

  test('shows all stop rules at once where a pack comes before the first exercise', () => {
    const routine = sampleRoutine({
      mode: 'pain-day',
      before: [{ pack: 'heat', forMs: 300_000 }],
      stopIf: ['it burns'],
    });
    const warmed = buildPlan(routine, { unattended: true });
    const [first] = warmed.cues.filter(({ safety }) => safety);
    const opening = viewIn(({ kind }) => kind === 'settle', warmed);
    const shown = read(show(opening, first?.atMs ?? 0, 100, 30));
    expect(shown).toContain('Stop if it burns.');
    expect(shown).toContain('or it keeps getting worse.');
  });

  test('shows stop rules in a pack for as long as they are said', () => {
    const cooled = buildPlan(sampleRoutine({ before: [{ pack: 'cold', forMs: 600_000 }], stopIf: ['it burns'] }), {});
    const inPack = viewIn(({ kind }) => kind === 'pack', cooled);
    const rule = cooled.cues.find(({ say }) => say === 'Stop if it burns.');
    const saidMs = planUnhurried('Stop if it burns.', 'normal').withinMs;
    const isShown = (ms: number) => show(inPack, (rule?.atMs ?? 0) + ms, 100, 30).includes('Stop if it burns.');
    expect([0, saidMs - 1, saidMs].map(isShown)).toEqual([true, true, false]);
  });

  test('shows after a pack that it comes off, at the gate, while getting ready and in a break', () => {
    const before = [{ pack: 'cold', forMs: 300_000 }] as const;
    const afterPack = (steps: Routine['steps'], unattended: boolean) => {
      const cooled = buildPlan(sampleRoutine({ before, steps }), { unattended });
      const pack = cooled.segments.findIndex(({ kind }) => kind === 'pack');
      const view = viewIn(({ index }) => index === pack + 1, cooled);
      return read(show(unattended ? view : halt(view, 'gate'), 0, 100, 30));
    };
    const pause: RoutineStep = { kind: 'break', forMs: 30_000, note: 'Drink something.' };
    expect(afterPack([sampleStep()], false)).toContain('Take the cold pack off.');
    expect(afterPack([sampleStep()], true)).toContain('Take the cold pack off.');
    expect(afterPack([pause, sampleStep()], true)).toContain('Take the cold pack off. Drink something.');
  });

  test('at a gate shows what is asked for, and where there is no room for that, which key goes on', () => {
    const gate = (name: GateSegment['gate'], of = painDay) => halt(viewIn(isGate(name), of), 'gate');
    const begin = show(gate('begin'), 0, 100, 30).replaceAll('\n', ' ');
    expect(begin).toContain('Have the cold pack, a damp towel, the heat pack, towels and a mirror');
    expect(begin).toContain('Press Enter when you are lying down, or it starts by itself in two minutes.');
    expect(begin).toContain('Get into position');
    expect(show(gate('begin'), 0, 20, 6)).toMatch(/Enter/);
    expect(show(gate('pack'), 0, 100, 30).replaceAll('\n', ' ')).toContain('Put it on your lower back.');
    expect(show(gate('pack'), 0, 20, 6)).toMatch(/Enter/);
  });

  test('shows who should take care while the exercise is got ready, and only where there is room', () => {
    const careful = buildPlan(
      sampleRoutine({
        steps: [
          sampleStep({
            exercise: sampleExercise({
              takeCare: [{ concern: 'sore knees', say: 'Not on sore knees.', then: 'leave-out' }],
            }),
          }),
        ],
      }),
      {},
    );
    const settle = viewIn(({ kind }) => kind === 'settle', careful);
    expect(show(settle, 0, 100, 30)).toContain('Sore knees: Not on sore knees.');
    expect(show(settle, 0, 40, 10)).not.toContain('Not on sore knees.');
    expect(
      show(
        viewIn(({ kind }) => kind === 'hold', careful),
        0,
        100,
        30,
      ),
    ).not.toContain('Not on sore knees.');
  });

  test('begins with the first instruction, also where it must be cut', () => {
    expect(
      show(
        viewIn(({ kind }) => kind === 'settle'),
        0,
        40,
        12,
      ),
    ).toMatch(/^Lie on your back, legs straight\.$/m);
  });

  test('asks for the skin check for a minute, and shows what is spoken around packs', () => {
    const pack = (kind: Segment['kind'], nth: number) => {
      const step = painDay.steps.filter((each) => each.kind === 'pack')[nth]?.index;
      return viewIn((segment) => segment.kind === kind && segment.step === step, painDay);
    };
    const look = 'Take the pack off, sit or stand up, and look at your skin in the mirror.';
    expect([299_000, 300_000, 359_000, 360_000].map((ms) => show(pack('pack', 0), ms, 120, 24).includes(look))).toEqual(
      [false, true, true, false],
    );
    expect(show(halt(pack('gate', 1), 'gate'), 0, 80, 24)).toContain('Take the cold pack off.');
    const close = viewIn(isRest('close'), painDay);
    expect(show(close, 0, 40, 16)).toMatch(/^Take the heat pack off\.$/m);
  });

  test('never cuts off the keys that go on, down to 20 by 6', () => {
    const all = { canEase: true, canLeaveOut: true, isOtherSideNext: true };
    const none = { canEase: false, canLeaveOut: false, isOtherSideNext: false };
    const keys: readonly (readonly [SessionView, readonly string[]])[] = [
      [halt(hold, 'pause'), ['Space goes on']],
      [halt(viewIn(isGate('begin')), 'gate'), ['Enter']],
      [away(hold), ['Enter']],
      [hurt(hold, { over: 'side', ...all }), ['Enter', 'E easier|E takes the easier', ' N ', 'out.']],
      [hurt(hold, { over: 'rep', ...none }), ['Enter goes on.']],
    ];
    for (const [view, words] of keys) {
      for (const [columns, rows] of [
        [20, 6],
        [20, 8],
        [33, 9],
        [40, 12],
        [80, 24],
      ] as const) {
        const text = show(view, 4_000, columns, rows).replaceAll('\n', ' ');
        for (const word of words) expect(text, `${columns} by ${rows}`).toMatch(new RegExp(word));
        expect(text).toMatch(/(left|right) side/);
      }
    }
  });

  test('counts in after a pause, and no longer once the position has moved', () => {
    const counting = countIn(run(halt(hold, 'pause'), 3), 1);
    expect(show(counting, 0, 100, 30)).toContain('Going on in');
    expect(show(counting, 1, 100, 30)).not.toContain('Going on in');
  });

  test('goes on counting in when the plan changes meanwhile', () => {
    const counting = countIn(run(halt(hold, 'pause'), 3), 2);
    const event: PlayerEvent = {
      type: 'running',
      positionMs: hold.segment?.atMs ?? 0,
      monotonicMs: 0,
      countIn: 1,
      how: 'still-counts-in',
      wallMs: 0,
    };
    expect(show(viewAfter(counting, event), 0, 100, 30)).toContain('Going on in');
  });

  test('sends the person into position first when a session is resumed', () => {
    const say = 'Going on with bird dog, left side. Get into position.';
    const positionMs = hold.segment?.atMs ?? 0;
    const started = viewAfter(hold, { type: 'started', plan, positionMs, wallMs: 0 });
    const waiting = run({ ...started, segment: hold.segment }, 3);
    const announced = viewAfter(waiting, { type: 'announcement', say, monotonicMs: 0, wallMs: 0 });
    expect(show(announced, 0, 100, 30)).toContain('Get into position · left side');
    expect(read(show(announced, 0, 100, 30))).toContain(say);
    expect(show(countIn(announced, 3), 0, 100, 30)).toContain('Hold · left side');
    expect(show(countIn(announced, 3), 0, 100, 30)).toContain('Going on in');
    expect(show(announced, 1, 100, 30)).not.toContain(say);
    expect(show(run(halt(announced, 'pause'), 3), 0, 100, 30)).not.toContain(say);
  });

  test('ends what is announced where the position begins to run again, as the voice does', () => {
    const say = 'The easier form: Lift the leg alone.';
    const announced = viewAfter(run(hold, 3), { type: 'announcement', say, monotonicMs: 0, wallMs: 0 });
    expect(read(show(announced, 0, 100, 30))).toContain(say);
    expect(read(show(run(announced, 3), 0, 100, 30))).not.toContain(say);
  });

  test('offers after "it hurts" only what can be done', () => {
    const inSide = hurt(hold, { over: 'side', canEase: true, canLeaveOut: true, isOtherSideNext: true });
    expect(read(show(inSide, 0, 200, 30))).toContain(
      'This side is over. Enter goes on with the other side, E takes the easier form, N leaves this exercise out.',
    );
    const none = { canEase: false, canLeaveOut: false, isOtherSideNext: false };
    const last = show(hurt(hold, { over: 'rep', ...none }), 0, 100, 30);
    expect(last).toContain('Stopped. Enter goes on.');
    expect(last).not.toMatch(/This side is over|leaves|takes the easier/);
    const pack = hurt(hold, { over: 'pack', ...none });
    expect(show(pack, 0, 100, 30)).toContain('Take the pack off. Enter goes on.');
  });

  test('shows a warning until the next exercise needs its rows', () => {
    const enter = (view: SessionView, isMeant: (segment: Segment) => boolean) => {
      const segment = plan.segments.find(isMeant);
      if (segment === undefined) throw new Error('There is no such segment.');
      return viewAfter(view, { type: 'segment-started', segment, atMs: segment.atMs, wallMs: 0 });
    };
    const warned = { ...hold, warning };
    const later = enter(warned, ({ step, kind, side }) => step === 3 && kind === 'hold' && side === 'right');
    expect(show(later, 0, 80, 24)).toContain('There is no sound');
    expect(
      show(
        enter(later, ({ step }) => step === 4),
        0,
        80,
        24,
      ),
    ).not.toContain('There is no sound');
  });

  test('keeps a warning of before the session also where the session resumes in a later step', () => {
    const segment = plan.segments.find(({ step, kind }) => step === 3 && kind === 'hold') as Segment;
    const events: readonly PlayerEvent[] = [
      { type: 'started', plan, positionMs: segment.atMs, wallMs: 0 },
      { type: 'segment-started', segment, atMs: segment.atMs, wallMs: 0 },
    ];
    const resumed = events.reduce(viewAfter, { ...startView(plan), warning });
    expect(resumed).toMatchObject({ warning, segment });
  });

  test('says that a key is delayed until it acts, and meanwhile whatever else happens', () => {
    const delayed = viewAfter(hold, { type: 'key-delayed', wallMs: 0 });
    const muted = viewAfter(delayed, { type: 'muted', muted: true, wallMs: 0 });
    for (const [columns, rows] of [
      [80, 24],
      [40, 12],
    ] as const)
      expect(show(muted, 0, columns, rows)).toContain('Your key counts as soon as this is');
    const jumped = { type: 'jumped', fromMs: 0, toMs: 0, reason: 'went-on', wallMs: 0 } as const;
    expect(show(viewAfter(muted, jumped), 0, 80, 24)).not.toContain('Your key counts');
  });

  test('shows a warning in whole sentences, from 10 rows on', () => {
    const warned = { ...hold, warning };
    expect(read(show(warned, 4_000, 100, 30))).toContain(renderWarning(warning));
    for (const [columns, rows] of [
      [33, 12],
      [40, 12],
      [60, 24],
      [80, 24],
    ] as const) {
      const text = read(show(warned, 4_000, columns, rows));
      expect(text).toContain('There is no sound (no program that plays sound was found).');
      expect(text).not.toMatch(/Install(?!.*switched on\.)/);
    }
    expect(show(warned, 4_000, 80, 9)).not.toContain('no sound');
  });

  test('leaves the rows that say how to somebody who gets into position while a warning stands', () => {
    const plan = bundledPlan('maintenance');
    const settling = { ...viewIn(({ kind }) => kind === 'settle', plan), warning };
    const position = 'Lie on your back, legs straight.';
    for (const [columns, rows] of [
      [80, 24],
      [100, 30],
    ] as const) {
      const text = read(show(settling, settling.segment?.atMs ?? 0, columns, rows));
      expect(text).toContain('There is no sound (no program that plays sound was found).');
      expect(text).toContain(position);
    }
  });

  test('shows the most needed keys in a small help, whole words only', () => {
    const help = { ...hold, helpShown: true };
    const small = show(help, 0, 20, 6).split('\n');
    expect(small.slice(0, 3)).toEqual(['?      close help', 'q      stop here', 'space  pause, go on']);
    const narrow = show(help, 0, 20, 20).split('\n');
    expect(narrow.length).toBe(11);
    expect(Math.max(...narrow.map((row) => row.length))).toBeLessThanOrEqual(20);
    expect(show(help, 0, 80, 24)).toContain('ten seconds more or less');
  });

  test('cuts a long name only where the window is too narrow for it', () => {
    const name = `Bridging with one foot on a cushion ${'and slowly '.repeat(6)}`.slice(0, 100).trim();
    const long = buildPlan(sampleRoutine({ steps: [sampleStep({ exercise: sampleExercise({ name }) })] }), {});
    const inHold = viewIn(({ kind }) => kind === 'hold', long);
    expect(read(show(inHold, 0, 200, 30))).toContain(name);
    for (const columns of [20, 40, 60, 80]) {
      const rows = show(inHold, 0, columns, 24).split('\n');
      expect(Math.max(...rows.map((row) => row.length))).toBeLessThanOrEqual(columns);
      expect(rows.join('')).toContain('…');
    }
  });
});
