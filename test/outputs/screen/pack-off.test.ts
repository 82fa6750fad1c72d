import fc from 'fast-check';
import { expect, test } from 'vitest';
import { messagesFor } from '../../../src/messages/messages-for.ts';
import { renderSession } from '../../../src/outputs/screen/render-session.ts';
import { startView, viewAfter } from '../../../src/outputs/screen/session-view.ts';
import { buildPlan } from '../../../src/plan/build-plan.ts';
import { howOften } from '../../support/long.ts';
import { playVirtually } from '../../support/play-on.ts';
import { sampleExercise, sampleRoutine, sampleStep } from '../../support/sample-routines.ts';

const pack = { pack: 'cold', forMs: 60_000 } as const;
const steps = ['one', 'two'].map((id) => sampleStep({ exercise: sampleExercise({ id }) }));
const pause = { kind: 'break', forMs: 30_000, note: undefined } as const;
const plans = {
  'before the exercises': buildPlan(sampleRoutine({ steps, before: [pack] }), {}),
  'before a break': buildPlan(sampleRoutine({ steps: [pause, ...steps], before: [pack] }), {}),
  'after the exercises': buildPlan(sampleRoutine({ steps, after: [pack] }), {}),
};

const options = {
  size: { columns: 100, rows: 30 },
  messages: messagesFor('en'),
  hasUnicode: true,
  figures: 'none',
} as const;

test.each(Object.entries(plans))('a halt shows that a pack comes off where it says so: %s', (_, plan) => {
  const begin = plan.segments.find(({ kind }) => kind === 'pack')?.atMs ?? 0;
  const key = fc.constantFrom('space', 'return', 'h', 'n', 'b', 'away');
  const presses = fc.array(fc.tuple(fc.constantFrom(300, 1_500, 4_000, 61_000), key), { maxLength: 8 });
  fc.assert(
    fc.property(presses, fc.integer({ min: 0, max: 64_000 }), (pressed, fromMs) => {
      const session = playVirtually(plan);
      session.clock.advance(begin + fromMs);
      for (const [ms, name] of pressed) {
        if (session.events.at(-1)?.type === 'ended') break;
        if (name === 'away') session.clock.sleepMachine(30_000, { monotonicRuns: true });
        else session.terminal.press(name);
        session.clock.advance(ms);
      }
      let view = startView(plan);
      for (const event of session.events) {
        view = viewAfter(view, event);
        if (event.type !== 'announcement' || view.halted === undefined || view.halted === 'gate') continue;
        const rows = renderSession(view, view.segment?.atMs ?? 0, options).map((row) => row.map(({ text }) => text));
        const shown = rows.map((row) => row.join('').trim()).join(' ');
        const off = /Take the (cold )?pack off\./;
        if (off.test(event.say)) expect(shown).toMatch(off);
        else expect(view.packOff).toBeUndefined();
      }
    }),
    { numRuns: howOften(40, 500) },
  );
});
