/** Whatever is pressed and whenever, somebody with closed eyes can trust what they hear: sides, counts and warnings. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { messagesFor } from '../../src/messages/messages-for.ts';
import { renderSession } from '../../src/outputs/screen/render-session.ts';
import { type SessionView, startView, viewAfter } from '../../src/outputs/screen/session-view.ts';
import { buildPlan } from '../../src/plan/build-plan.ts';
import type { Cue, Plan } from '../../src/plan/plan.ts';
import { planUnhurried } from '../../src/plan/planned-phrase.ts';
import type { Segment } from '../../src/plan/segment.ts';
import { isQuickTurn } from '../../src/plan/work-kinds/work-kind.ts';
import type { PlayerEvent } from '../../src/player/event.ts';
import { listSaid, type Said } from '../support/list-said.ts';
import { howOften } from '../support/long.ts';
import { playVirtually, type VirtualSession } from '../support/play-on.ts';
import { anyRoutine } from '../support/sample-routines.ts';

const keys = ['space', 'return', 'n', 'b', 'r', '+', '-', 'h', 'e', 'q', 'away', 'late'] as const;

type Pressed = readonly (readonly [afterMs: number, key: (typeof keys)[number]])[];

const presses: fc.Arbitrary<Pressed> = fc.array(
  fc.tuple(
    fc.oneof(fc.integer({ min: 0, max: 4_000 }), fc.integer({ min: 0, max: 60_000 })),
    fc.oneof(
      { weight: 30, arbitrary: fc.constantFrom(...keys) },
      { weight: 10, arbitrary: fc.constant('return' as const) },
    ),
  ),
  { maxLength: 14 },
);

const anyPlan: fc.Arbitrary<Plan> = fc
  .record({
    routine: anyRoutine,
    before: fc.subarray([
      { pack: 'cold', forMs: 60_000 },
      { pack: 'heat', forMs: 120_000 },
    ] as const),
    waitForMe: fc.boolean(),
  })
  .map(({ routine, before, waitForMe }) => buildPlan({ ...routine, before, stopIf: ['it tingles'] }, { waitForMe }));

/** `away`: the machine sleeps. `late`: the program is held up for a moment. */
function play(plan: Plan, pressed: Pressed, firstMs: number): VirtualSession {
  const session = playVirtually(plan, { waitsAtGates: true });
  session.clock.advance(firstMs);
  for (const [afterMs, key] of pressed) {
    if (key === 'late') session.clock.stall(Math.min(afterMs, 1_400));
    else session.clock.advance(afterMs);
    if (session.events.at(-1)?.type === 'ended') break;
    if (key === 'away') session.clock.sleepMachine(30_000, { monotonicRuns: true });
    else if (key !== 'late') session.terminal.press(key);
  }
  session.finish();
  return session;
}

/** The end of a visit of a segment, with what was known by then. All times are on the monotonic clock. */
interface Visit {
  readonly ended: PlayerEvent & { readonly type: 'segment-ended' };
  readonly plan: Plan;
  readonly view: SessionView;
  readonly cues: readonly Cue[];
  readonly fromMs: number;
  readonly untilMs: number;
}

function* listVisits(first: Plan, { events, clock }: VirtualSession): Generator<Visit> {
  const aheadMs = clock.wallMs() - clock.monotonicMs();
  let [plan, view, cues, fromMs, atMs] = [first, startView(first), [] as readonly Cue[], 0, 0];
  for (const event of events) {
    if (event.type === 'plan-changed') plan = event.plan;
    if (event.type === 'segment-started') [cues, fromMs, atMs] = [[], event.wallMs - aheadMs, event.atMs];
    // Whoever was led there by a key may have heard more before the position began to move.
    if (event.type === 'running' && event.how === 'begins' && event.positionMs <= atMs) fromMs = event.monotonicMs;
    if (event.type === 'cue') cues = [...cues, event.cue];
    if (event.type === 'segment-ended')
      yield { ended: event, plan, view, cues, fromMs, untilMs: event.wallMs - aheadMs };
    view = viewAfter(view, event);
  }
}

const isWork = ({ kind }: Segment) => kind === 'hold' || kind === 'count';

/** Work on a side that is named: kicks follow each other too fast for that. */
function sideWorked(plan: Plan, { step: index, side, rep }: Segment) {
  const step = plan.steps[index];
  return step?.kind === 'exercise' && rep !== undefined && !isQuickTurn(step) ? side : undefined;
}

/** The first side where both are named in their order; none where left is what is left of a time. */
function sideNamed(say: string): string | undefined {
  const pattern = /\b(left|right) (?:side|and (?:left|right) in turn)\b|(?:^|next: |switch\. )(left|right)(?=\.)/i;
  return pattern
    .exec(say)
    ?.slice(1)
    .find((side) => side !== undefined)
    ?.toLowerCase();
}

/** Words of the exercise name limbs as well, and what stations say is up to the routine. */
function namesOtherSides(plan: Plan, { step: index }: Segment): boolean {
  const step = plan.steps[index];
  return step?.kind === 'exercise' && (['twist', 'sweep'].includes(step.exercise.id) || step.work.kind === 'stations');
}

const warningPattern = /Take the (?:cold |heat )?pack off\.|(?:Stop|Or) if [^.]*\./g;
const screenOptions = {
  size: { columns: 100, rows: 30 },
  messages: messagesFor('en'),
  hasUnicode: true,
  figures: 'none',
} as const;

function expectSidesNamed(first: Plan, session: VirtualSession): void {
  const said = listSaid(session).toSorted((one, other) => one.fromMs - other.fromMs);
  let [known, sinceMs] = ['', 0];
  for (const { ended, plan, view, cues, fromMs, untilMs } of listVisits(first, session)) {
    const { segment, playedMs } = ended;
    const side = sideWorked(plan, segment);
    const isPlain = !namesOtherSides(plan, segment);
    if (side !== undefined && isPlain) for (const { say } of cues) expect([undefined, side]).toContain(sideNamed(say));
    if (!isWork(segment) || playedMs === 0) continue;
    if (side !== undefined) {
      const isHeard = (each: Said) =>
        each.fromMs >= sinceMs - 1 &&
        each.overMs <= Math.min(each.untilMs, fromMs) + 1 &&
        new RegExp(`\\b${side}\\b`, 'i').test(each.say);
      if (known !== `${segment.step} ${side}`) expect(said.some(isHeard), `${side} side`).toBe(true);
      const rows = renderSession(view, segment.atMs, screenOptions).map((row) => row.map(({ text }) => text).join(''));
      expect(rows.join('\n')).toContain(`${side} side`);
      const last = said.findLast((each) => each.fromMs < fromMs - 0.5 && sideNamed(each.say) !== undefined);
      if (isPlain) expect(sideNamed(last?.say ?? '')).toBe(side);
    }
    known = `${segment.step} ${side}`;
    sinceMs = untilMs;
  }
}

function expectCountedOnce(first: Plan, session: VirtualSession): void {
  for (const { ended, plan, cues } of listVisits(first, session)) {
    const { segment, playedMs, reason } = ended;
    if (reason !== undefined || playedMs < segment.durationMs - 1) continue;
    expect(cues).toEqual(plan.cues.filter((cue) => cue.segment === segment.index));
  }
}

/** Only who halts, or says that it hurts, ends words about safety: they are owed then. */
function expectSafetyWhole(_: Plan, session: VirtualSession): void {
  const halts = session.events.filter(({ type }) => ['halted', 'hurt', 'gap', 'ended'].includes(type));
  const haltedAtMs = new Set(halts.map(({ wallMs }) => wallMs));
  for (const { say, isSafety, fromMs, overMs, untilMs, endedBy } of listSaid(session)) {
    const last = [...say.matchAll(warningPattern)].at(-1);
    const words = last === undefined ? '' : say.slice(0, last.index + last[0].length);
    const wholeMs = isSafety ? overMs : fromMs + planUnhurried(words, 'normal').withinMs;
    if ((words === '' && !isSafety) || fromMs >= untilMs || wholeMs <= untilMs + 1) continue;
    expect(haltedAtMs.has(endedBy?.wallMs ?? Number.NaN), say).toBe(true);
  }
}

describe('whatever is pressed, and whenever', () => {
  test.each([
    ['each side is named to its end before its work, no other one then, and the screen shows it', expectSidesNamed],
    ['each count and sentence of a time that is played is said once', expectCountedOnce],
    ['no key cuts off a warning but one that halts', expectSafetyWhole],
  ])('%s', (_, expectIt) => {
    fc.assert(
      fc.property(anyPlan, presses, fc.constantFrom(0, 30_000, 130_000), (plan, pressed, firstMs) => {
        expectIt(plan, play(plan, pressed, firstMs));
      }),
      { numRuns: howOften(25, 400) },
    );
  });
});
