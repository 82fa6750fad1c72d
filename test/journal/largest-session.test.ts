import { expect, test } from 'vitest';
import { beginRecords } from '../../src/journal/begin-records.ts';
import { recordEvent } from '../../src/journal/build-records.ts';
import { readRecords } from '../../src/journal/read-records.ts';
import { buildPlan } from '../../src/plan/build-plan.ts';
import { readRoutine } from '../../src/routine/read-routine.ts';

const sixPacks = `[${Array(6).fill('{ pack: cold, for: 20 min }').join(', ')}]`;

/** As many steps and packs as the format allows, with the longest times between. */
function writeLargest(dose: string): string {
  return [
    'format: 1',
    'title: The largest',
    'pace: { settle: 5 min, move: 30s, rest: 10 min, switch: 5 min }',
    `before: ${sixPacks}`,
    `after: ${sixPacks}`,
    'exercises:',
    '  kick: { name: Kick, position: supine, how: Kick. }',
    'steps:',
    '- rounds: 10',
    '  steps:',
    ...Array<string>(100).fill(`  - { exercise: kick, ${dose} }`),
  ].join('\n');
}

const facts = { routine: 'x', safety: 'clear', choices: {}, painBefore: 0, roundToday: 1, resumed: undefined } as const;
const settings = { calendar: { utcOffsetMinutes: () => 0 }, findNextRound: () => undefined };

test.each(['count: 43, every: 1s', 'hold: 1s, reps: 1, sets: 10, sides: each, more-on: left'])(
  'the session of a routine as large as they may be is read back: %s',
  (dose) => {
    const reading = readRoutine(new TextEncoder().encode(writeLargest(dose)), new Map());
    if (reading.problems !== undefined) throw new Error(JSON.stringify(reading.problems));
    const plan = buildPlan(reading.routine, { dose: 'high' });
    const wallMs = Date.UTC(2026, 10, 22);
    const begun = beginRecords(facts, { type: 'started', plan, positionMs: 0, wallMs }, settings);
    const ended = recordEvent(
      { ...begun.state, playedMs: plan.totalMs },
      { type: 'ended', outcome: 'done', positionMs: plan.totalMs, wallMs },
      settings,
    );
    const records = [...begun.records, ...ended.records];
    const text = records.map((record) => JSON.stringify(record)).join('\n');
    expect(readRecords(new TextEncoder().encode(text))).toMatchObject({ records, damaged: 0 });
    expect(begun.state.planned).toHaveLength(1012);
  },
);
