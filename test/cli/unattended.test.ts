/** Where nobody can be asked, nothing is done that needs a yes, whatever was done before and whatever was answered. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { askCautions } from '../../src/cli/apply-cautions.ts';
import { RoutineLibrary } from '../../src/cli/routine-library.ts';
import { askBefore } from '../../src/cli/start/ask-before.ts';
import { minuteMs } from '../../src/durations.ts';
import { journalFolder } from '../../src/journal/journal-name.ts';
import { localTimeNow } from '../../src/journal/local-time.ts';
import { readToday } from '../../src/journal/today.ts';
import { english } from '../../src/messages/en/english.ts';
import { buildPlan } from '../../src/plan/build-plan.ts';
import { listExerciseSteps } from '../../src/routine/weeks.ts';
import { bundledFiles } from '../support/bundled-files.ts';
import { noConcernFiles } from '../support/kept-answers.ts';
import { buildTestPorts, type TestPorts } from '../support/test-ports.ts';

const nowMs = Date.UTC(2026, 2, 6, 8, 15);
/** Midnight of the test's time zone, an hour east of Greenwich. */
const midnightMs = Date.UTC(2026, 2, 5, 23);

const painDays = ['packs-only', 'gentle-pain-day', 'pain-day'];
const pain = fc.option(fc.integer({ min: 0, max: 10 }), { nil: undefined });
const done = fc.record({
  routine: fc.constantFrom(...painDays, 'maintenance'),
  minutesAgo: fc.integer({ min: 20, max: 1800 }),
  againAfterMin: fc.option(fc.constantFrom(60, 180, 1200), { nil: undefined }),
  packs: fc.array(fc.constantFrom('cold', 'heat'), { maxLength: 2 }),
  painBefore: pain,
  painAfter: pain,
});
type Done = typeof done extends fc.Arbitrary<infer Value> ? Value : never;

const localTime = (ms: number) => new Date(ms + 60 * minuteMs).toISOString().replace(/\.\d+Z/, '+01:00');

/** The journal of a session of ten minutes. */
function keepDone(ports: TestPorts, session: Done, index: number): void {
  const startMs = nowMs - session.minutesAgo * minuteMs;
  const [start, end] = [localTime(startMs), localTime(startMs + 10 * minuteMs)];
  const packMs = session.packs.length * 10 * minuteMs;
  const totals = { steps: 1, reps: 1, counted: 0, heldMs: 5000, packMs };
  const mode = session.routine === 'maintenance' ? 'maintenance' : 'pain-day';
  const step = { what: 'bridging', name: 'Bridging', reps: 1, holdMs: 5000, sides: [] };
  const records = [
    ...[{ type: 'session', format: 1, routine: session.routine, title: 'Before', mode, plannedMs: 600_000 }].map(
      (first) => ({ ...first, dose: '', safety: 'clear', choices: {}, steps: [step] }),
    ),
    ...(session.painBefore === undefined ? [] : [{ type: 'pain', when: 'before', score: session.painBefore }]),
    ...session.packs.map((pack) => {
      const lengths = { playedMs: 10 * minuteMs, plannedMs: 10 * minuteMs, done: true };
      return { type: 'pack', step: 0, what: `${pack} pack`, ...lengths, time: end };
    }),
    { type: 'end', outcome: 'done', playedMs: 600_000, done: totals, planned: totals, share: 1, time: end },
    ...(session.painAfter === undefined ? [] : [{ type: 'pain', when: 'after', score: session.painAfter, time: end }]),
  ].map((record) => ({ time: start, atMs: 0, ...record }));
  const againAt =
    session.againAfterMin === undefined ? {} : { againAt: localTime(startMs + session.againAfterMin * minuteMs) };
  const lines = records.map((record) => JSON.stringify(record.type === 'end' ? { ...record, ...againAt } : record));
  const utc = new Date(startMs).toISOString().replace(/[-:]|\.\d+/g, '');
  const folder = journalFolder(ports.files, ports.environment.folders);
  const path = `${folder}/${utc.slice(0, 4)}-${utc.slice(4, 6)}/${utc}-${String(index).padStart(8, '0')}.jsonl`;
  ports.files.put(path, `${lines.join('\n')}\n`);
}

test('nobody there: no early round, no pack too soon, no caution unheeded, no exercises in a first flare', async () => {
  const reached = { stop: 0, go: 0, packs: 0 };
  await fc.assert(
    fc.asyncProperty(
      fc.array(done, { maxLength: 5 }),
      fc.option(fc.constantFrom(...painDays, 'maintenance'), { nil: undefined }),
      pain,
      fc.boolean(),
      async (sessions, routine, now, isAnswered) => {
        fc.pre(routine !== undefined || now !== undefined);
        const ports = buildTestPorts({
          clock: { wallMs: nowMs },
          terminal: { canAsk: false, canRepaint: false },
          files: { files: { ...bundledFiles(), ...(isAnswered ? noConcernFiles() : {}) } },
        });
        sessions.forEach((session, index) => {
          keepDone(ports, session, index);
        });
        const { files, environment, clock } = ports;
        const library = new RoutineLibrary(files, environment.folders, undefined);
        const journal = readToday(files, journalFolder(files, environment.folders), localTimeNow(clock));
        expect(journal.sessions.length).toBeLessThanOrEqual(sessions.length);
        const flags = { voice: undefined, sounds: undefined, volume: undefined, logFile: undefined, plain: false };
        const options = {
          ...flags,
          routine,
          choices: {},
          pain: now,
          logFormat: 'text',
          yes: true,
          resume: false,
          from: undefined,
          usesLevels: true,
          figures: 'auto',
          wait: false,
        } as const;
        const asked = await askBefore(options, journal, async () => library, undefined, ports);
        reached[asked.kind] += 1;
        if (asked.kind === 'stop') return;
        const { loaded, answers } = asked;
        const context = { prompts: undefined, messages: english, ports };
        const { choices } = await askCautions(loaded.routine, answers.choices, context);
        const plan = buildPlan(loaded.routine, choices);
        expect(choices.unattended).toBe(true);

        if (sessions.length === 0 && (now ?? 0) >= 4) expect(loaded.name).toBe('packs-only');
        if ((now ?? 0) >= 6) expect(loaded.name).toBe('packs-only');

        const startOf = ({ minutesAgo }: Done) => nowMs - minutesAgo * minuteMs;
        const rounds = sessions
          .filter((session) => session.routine !== 'maintenance')
          .toSorted((a, b) => a.minutesAgo - b.minutesAgo);
        if (plan.mode === 'pain-day') {
          const today = rounds.filter((session) => startOf(session) >= midnightMs);
          expect(today.length).toBeLessThan(loaded.routine.again?.maxPerDay ?? Number.POSITIVE_INFINITY);
          const [last] = rounds;
          const wasJustNow = last !== undefined && rounds[1]?.minutesAgo !== last.minutesAgo;
          if (wasJustNow) expect(startOf(last) + (last.againAfterMin ?? 0) * minuteMs).toBeLessThanOrEqual(nowMs);
        }

        const ends = (pack: string) =>
          sessions.flatMap((session) => {
            const endMs = startOf(session) + 10 * minuteMs;
            return session.packs.filter((one) => one === pack).map(() => endMs);
          });
        const packs = plan.steps
          .filter((step) => step.kind === 'pack')
          .map(({ pack, index }) => {
            const segment = plan.segments.find(({ kind, step }) => kind === 'pack' && step === index);
            return { pack, atMs: segment?.atMs ?? 0 };
          });
        reached.packs += packs.length;
        if (!isAnswered) expect(packs).toEqual([]);
        const cold = packs.find(({ pack }) => pack === 'cold');
        const heat = packs.filter(({ pack }) => pack === 'heat');
        if (cold)
          for (const endMs of ends('cold')) expect(endMs + 120 * minuteMs).toBeLessThanOrEqual(nowMs + cold.atMs);
        const heatToday = ends('heat').filter((endMs) => endMs >= midnightMs).length;
        if (heat.length > 0) expect(heatToday + heat.length).toBeLessThanOrEqual(3);

        if (isAnswered) return;
        for (const { exercise } of listExerciseSteps(loaded.routine.steps)) {
          const asksForEasier = exercise.takeCare.some(({ then }) => then === 'easier');
          if (asksForEasier && exercise.easier) expect(choices.easier).toContain(exercise.id);
        }
      },
    ),
    { numRuns: 60 },
  );
  expect(Math.min(...Object.values(reached))).toBeGreaterThan(0);
});
