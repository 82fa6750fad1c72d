/** `start --wait` in the built program, on a terminal and by the clock on the wall: for seconds, and two minutes in full. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { hourMs } from '../../src/durations.ts';
import { buildSessionId, monthOf, nameOf } from '../../src/journal/journal-name.ts';
import { renderLocalTime } from '../../src/journal/local-time.ts';
import { builtProgram } from '../support/built-program.ts';
import { newHome, openFolder } from '../support/homes.ts';
import { howOften } from '../support/long.ts';
import { PtyProgram } from '../support/pty-program.ts';
import { buildSamplePlan, recordSession } from '../support/record-session.ts';

const folder = openFolder();

/** Until the round is due. The program has to start meanwhile, on a machine that may be busy. */
const waitMs = howOften(5, 120) * 1000;

/** A busy machine, and a due time that is kept in whole seconds. */
const lateMs = howOften(15, 3) * 1000;

const routine = `format: 1
title: Short
mode: pain-day
steps:
  - { exercise: bridging, hold: 3s, reps: 1 }
again: { every: 3h, between: "00:00-23:59", most-a-day: 9 }
`;

/** A home with one round, after which the next is due at this moment. */
function newWaitingHome(dueMs: number) {
  const env = newHome(folder);
  const startMs = dueMs - 3 * hourMs;
  const offset = -new Date(dueMs).getTimezoneOffset();
  const records = recordSession(buildSamplePlan(), undefined, {
    facts: { routine: 'short' },
    clock: { wallMs: startMs, utcOffsetMinutes: offset },
  }).map((record) => {
    if (record.type === 'session') return { ...record, title: 'Short', mode: 'pain-day' };
    return record.type === 'end' ? { ...record, againAt: renderLocalTime(dueMs, offset) } : record;
  });
  const id = buildSessionId(startMs, '0a');
  const put = (path: string, text: string) => {
    const whole = join(env.BACKROUTINE_HOME, path);
    mkdirSync(dirname(whole), { recursive: true });
    writeFileSync(whole, text);
  };
  put('config/routines/short.yaml', routine);
  put(`data/sessions/${monthOf(id)}/${nameOf(id)}`, records.map((record) => `${JSON.stringify(record)}\n`).join(''));
  return env;
}

test('a round is called when it is due, and a key begins it', { timeout: waitMs + 60_000 }, async () => {
  const dueMs = Math.ceil(Date.now() / 1000) * 1000 + waitMs;
  const program = new PtyProgram([...builtProgram, 'start', 'short', '--wait', '--voice', 'none'], {
    columns: 100,
    env: newWaitingHome(dueMs),
  });
  const { pty } = program;
  try {
    await pty.waitForText(/Next round (?:today|tomorrow) at \d\d:\d\d, in \d+ min\. q leaves\./);
    await pty.waitForText('It is time for the next round. Any key begins, q leaves.', waitMs + lateMs);
    const calledMs = Date.now();
    expect(calledMs).toBeGreaterThanOrEqual(dueMs);
    expect(calledMs - dueMs).toBeLessThanOrEqual(lateMs);
    pty.type(' ');
    await pty.waitForText('Pain now?');
  } finally {
    program.dispose();
  }
});
