import { describe, expect, test } from 'vitest';
import { type Answers, prepareSession } from '../../../src/cli/start/prepare-session.ts';
import { reapplyExclusions } from '../../../src/journal/resume.ts';
import { summariseRecords } from '../../../src/journal/session-summary.ts';
import type { JournalToday, Resumable } from '../../../src/journal/today.ts';
import { buildPlan } from '../../../src/plan/build-plan.ts';
import type { VirtualSession } from '../../support/play-on.ts';
import { recordSession } from '../../support/record-session.ts';
import { sampleExercise, sampleRoutine, sampleStep } from '../../support/sample-routines.ts';
import { sampleSummary } from '../../support/sample-summary.ts';
import { isRest } from '../../support/segments.ts';

const twoSets = sampleStep({
  work: { kind: 'hold', holdMs: { low: 9_000, high: 9_000 } },
  sets: [
    { low: 2, high: 2 },
    { low: 2, high: 2 },
  ],
});
const routine = sampleRoutine({ steps: [twoSets] });
const loaded = { name: 'sample', routine };
const plan = buildPlan(routine, {});
const answers: Answers = { choices: {}, safety: 'clear', pain: 4, start: 'new', notes: [] };
const resuming: Answers = { ...answers, start: 'resume' };
const nothingKept: JournalToday = { resumable: undefined, sessions: [], isFirstEver: false };
const now = { wallMs: Date.UTC(2026, 2, 6, 12), offsetMinutes: 60 };

/** In the middle of the second rep of the first side. */
const inSecondRep = ((plan.segments.filter(({ kind }) => kind === 'hold')[1]?.atMs ?? 0) + 4_000) / 1000;

/** Today's journal, of a session of a plan in which `act` happened before it was cut off. */
function keepCutOff(
  act: (session: VirtualSession) => void,
  of = plan,
): JournalToday & { readonly resumable: Resumable } {
  const records = recordSession(of, act);
  const [session] = records;
  const summary = summariseRecords('first', records);
  if (session?.type !== 'session' || summary === undefined) throw new Error('Nothing was kept.');
  const resumable = { id: 'first', playedMs: summary.playedMs, records, summary, session };
  return { resumable, sessions: [summary], isFirstEver: false };
}

const withPack = sampleRoutine({ steps: [twoSets], before: [{ pack: 'cold', forMs: 300_000 }] });

/** Whether a session with a pack before its exercises, begun with these answers, says that it comes off. */
function saysPackOff(given: Answers, journal: JournalToday): boolean {
  const prepared = prepareSession({ name: 'sample', routine: withPack }, given, journal, now);
  return prepared.plan.cues.some(({ say }) => say.includes('Take the cold pack off'));
}

const passTo = (seconds: number) => (session: VirtualSession) => session.pass(seconds);

const leftOf = ({ segments }: { readonly segments: typeof plan.segments }) =>
  segments.filter(({ kind, side }) => kind === 'hold' && side === 'left').length;

describe('a new session', () => {
  test('begins at the beginning of the plan that the choices ask for, with the facts that were answered', () => {
    const choices = { dose: 'low', startSide: 'right' } as const;
    const session = prepareSession(loaded, { ...answers, choices, safety: 'assumed-clear' }, nothingKept, now);
    expect(session.plan).toEqual(buildPlan(routine, choices));
    expect(session.startAtMs).toBe(0);
    expect(session.facts).toEqual({
      routine: 'sample',
      safety: 'assumed-clear',
      choices,
      painBefore: 4,
      roundToday: 1,
      resumed: undefined,
    });
  });

  test('stays one although there is a session to resume', () => {
    const session = prepareSession(loaded, answers, keepCutOff(passTo(inSecondRep)), now);
    expect(session).toMatchObject({ startAtMs: 0, facts: { resumed: undefined } });
    expect(session.notices[0]).toBe('');
  });

  test('that begins after a pack takes none off', () => {
    const saysOff = (from?: string) => saysPackOff({ ...answers, ...(from && { from }) }, nothingKept);
    expect([saysOff(), saysOff('cold-pack'), saysOff('1')]).toEqual([true, true, false]);
  });

  test('that begins with a later step explains what only came before that, and so does what is resumed of it', () => {
    const twice = sampleRoutine({ steps: [twoSets, twoSets, twoSets] });
    const of = { name: 'sample', routine: twice };
    const { how } = twoSets.exercise;
    const later = prepareSession(of, { ...answers, from: 'bird-dog' }, nothingKept, now);
    expect(later.startAtMs).toBe(0);
    const second = prepareSession(of, { ...answers, from: '3' }, nothingKept, now);
    const saidFrom = ({ plan: played, startAtMs }: typeof second) =>
      played.cues.flatMap(({ atMs, say }) => (atMs >= startAtMs ? [say] : []));
    expect(saidFrom(second)).toEqual(expect.arrayContaining([...how]));
    const kept = keepCutOff(passTo(second.startAtMs / 1000 + 30), second.plan);
    const resumed = prepareSession(of, resuming, kept, now);
    expect(resumed.plan.beginsAt).toBe(2);
    expect(resumed.plan.segments).toEqual(second.plan.segments);
    const twiceResumed = prepareSession(
      of,
      resuming,
      keepCutOff(passTo(resumed.startAtMs / 1000 + 30), resumed.plan),
      now,
    );
    expect(twiceResumed.plan.segments).toEqual(second.plan.segments);
  });

  test('is the round after those of its routine on this local day', () => {
    const times = ['2026-03-05T23:50:00+01:00', '2026-03-06T00:10:00+01:00', '2026-03-06T09:00:00+01:00'];
    const rounds = times.map((time) => sampleSummary({ routine: 'sample', time }));
    const sessions = [...rounds, sampleSummary({ routine: 'other', time: '2026-03-06T10:00:00+01:00' })];
    expect(prepareSession(loaded, answers, { ...nothingKept, sessions }, now).facts.roundToday).toBe(3);
  });
});

describe('before the session one reads', () => {
  const noticesOf = (changes: Parameters<typeof sampleRoutine>[0]) =>
    prepareSession({ name: 'sample', routine: sampleRoutine(changes) }, answers, nothingKept, now).notices;

  test('which doses were chosen, and why', () => {
    expect(noticesOf({})).toEqual(['', expect.stringMatching(/^The middle of every dose/)]);
  });

  test('on a pain day the stop rules', () => {
    expect(noticesOf({ mode: 'pain-day' }).slice(0, 2)).toEqual(['', expect.stringMatching(/stop/i)]);
  });

  test('which language stands in', () => {
    expect(noticesOf({ language: 'xx' })[1]).toContain('xx');
  });
});

describe('a session that is resumed', () => {
  test('begins at the first rep that was not done', () => {
    const journal = keepCutOff(passTo(inSecondRep));
    const session = prepareSession(loaded, resuming, journal, now);
    expect(session.plan).toEqual(plan);
    expect(plan.segments.find(({ atMs }) => atMs === session.startAtMs)).toMatchObject({ rep: 2, set: 1 });
    expect(session.facts.resumed).toMatchObject({ id: 'first', records: journal.resumable.records });
  });

  test('keeps the pain that it began with, and takes that of now where it begins anew', () => {
    const journal = keepCutOff(passTo(inSecondRep));
    const summary = { ...journal.resumable.summary, painBefore: 1 };
    const kept = { ...journal, resumable: { ...journal.resumable, summary } };
    const painBefore = (given: Answers) => prepareSession(loaded, given, kept, now).facts.painBefore;
    expect(painBefore({ ...resuming, pain: 3 })).toBe(1);
    expect(painBefore({ ...answers, pain: 3 })).toBe(3);
    const untold = { ...kept, resumable: { ...kept.resumable, summary: { ...summary, painBefore: undefined } } };
    expect(prepareSession(loaded, { ...resuming, pain: 3 }, untold, now).facts.painBefore).toBe(3);
  });

  test('leaves out again what hurt in it', () => {
    const journal = keepCutOff((session) => {
      session.pass(inSecondRep);
      session.terminal.press('h');
      session.terminal.press('return');
      session.pass(8);
    });
    const session = prepareSession(loaded, resuming, journal, now);
    expect([leftOf(plan), leftOf(session.plan)]).toEqual([4, 2]);
    expect(session.plan).toEqual(reapplyExclusions(plan, journal.resumable.records));
    expect(session.startAtMs).toBeGreaterThan(0);
  });

  test('does not list the dose of an exercise that was left out because it hurt', () => {
    const other = sampleStep({ exercise: sampleExercise({ id: 'kicks', name: 'Kicks' }) });
    const doseLineOf = (key: 'n' | 'return', rounds = 1) => {
      const two = {
        ...loaded,
        routine: sampleRoutine({ steps: rounds === 1 ? [twoSets, other] : [twoSets, other, twoSets, other] }),
      };
      const whole = buildPlan(two.routine, {});
      const journal = keepCutOff((session) => {
        session.pass(inSecondRep);
        session.terminal.press('h');
        session.terminal.press(key);
        session.pass(20);
      }, whole);
      return prepareSession(two, resuming, journal, now).notices.at(-1);
    };
    for (const rounds of [1, 2])
      expect(doseLineOf('n', rounds)).toMatch(/\): kicks ([^;]*; kicks )?[^;]*; left out for you: bird-dog$/);
    // Of one side the rest is done, and listed.
    expect(doseLineOf('return')).toMatch(/: bird-dog .*; kicks /);
  });

  test('leaves the side out, too, where it was cut off before the person could answer', () => {
    const journal = keepCutOff((session) => {
      session.pass(inSecondRep);
      session.terminal.press('h');
    });
    const { plan: remaining, facts } = prepareSession(loaded, resuming, journal, now);
    expect(leftOf(remaining)).toBe(2);
    expect(facts.resumed?.records.at(-1)).toMatchObject({ type: 'left-out', side: 'left' });
  });

  test('takes a pack off that was on before it was cut off, and no other', () => {
    const cutOff = (act: (session: VirtualSession) => void) => keepCutOff(act, buildPlan(withPack, {}));
    const afterPack = cutOff(({ pass, terminal }) => {
      pass(60);
      terminal.press('n');
      pass(30);
    });
    const afterGate = cutOff(({ pass, terminal }) => {
      terminal.press('h');
      terminal.press('return');
      pass(30);
    });
    expect([saysPackOff(resuming, afterPack), saysPackOff(resuming, afterGate)]).toEqual([true, false]);
  });

  test('begins at the beginning where the routine has changed', () => {
    const changed = { name: 'sample', routine: sampleRoutine({ steps: [twoSets, twoSets] }) };
    const session = prepareSession(changed, resuming, keepCutOff(passTo(inSecondRep)), now);
    expect(session).toMatchObject({ startAtMs: 0, facts: { resumed: undefined } });
    expect(session.notices[0]).toMatch(/^The routine or your answers have changed/);
  });

  test('begins at the beginning where nothing was left but the closing words', () => {
    const journal = keepCutOff(passTo((plan.segments.find(isRest('close'))?.atMs ?? 0) / 1000 + 0.5));
    const session = prepareSession(loaded, resuming, journal, now);
    expect(session).toMatchObject({ startAtMs: 0, facts: { resumed: undefined } });
    expect(session.notices[0]).toMatch(/^Nothing of that session was left/);
  });

  test('begins at the beginning in the gentler form where that is taken instead', () => {
    const gentler: Answers = { ...answers, choices: { mode: 'pain-day' }, start: 'gentler-instead' };
    const session = prepareSession(loaded, gentler, keepCutOff(passTo(inSecondRep)), now);
    expect(session).toMatchObject({ plan: { mode: 'pain-day' }, startAtMs: 0, facts: { resumed: undefined } });
    expect(session.notices[0]).toBe('It begins anew in the gentler form.');
  });
});
