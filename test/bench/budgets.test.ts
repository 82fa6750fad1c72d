/** Budgets of a start that do not depend on the machine. Times are benchmarks instead: see README.md. */
import { describe, expect, it } from 'vitest';
import { type Loading, watchFirstQuestion, watchLoading } from './loading.ts';

const kib = 1024;
const version = watchLoading('--version');
const help = watchLoading('--help');
const check = watchLoading('check', 'maintenance');

/** Parts that have files of their own, by the moment from which they may be loaded. */
const later = {
  question: ['inquirer-prompts', 'line-prompts'],
  session: [
    'execa',
    'prepare-session',
    'prepare-voice',
    'run-session',
    'ora',
    'voice-stream',
    'picture-answers',
    'picture-painter',
    'prepare-clips',
    'string-width',
    'wrap-ansi',
    'cli-truncate',
  ],
};

function expectNone(loading: Loading, parts: readonly string[]): void {
  expect(loading.files.filter((file) => parts.includes(file))).toEqual([]);
  expect(loading.made).toEqual([]);
}

it('--version loads its own file and nothing else', () => {
  expect(version.files).toEqual(['backroutine.js']);
  expect(version.builtins.has('stream')).toBe(false);
});

describe('--help', () => {
  // 80 until there were --rate and `cautions`, and the key that answers a question; 88 until there were commands for the
  // weeks; 90 until there were `remove`, `rename`, `config`, `doctor` and `completions`; 92 until journals and routines
  // shared the days of the calendar, and a terminal could be asked for pictures.
  it('loads 94 KiB in 5 files at most', () => {
    expect(help.bytes).toBeLessThanOrEqual(94 * kib);
    expect(help.files.length).toBeLessThanOrEqual(5);
  });

  it('loads nothing that reads routines, asks or plays', () => {
    expectNone(help, ['routine', 'history', ...later.question, ...later.session]);
    expect(help.builtins.has('child_process')).toBe(false);
  });
});

describe('check', () => {
  // 296 until exercises had cautions, easier forms and reasons, and sentences that name the side; 336 until there were
  // commands for weeks and corrections; 344 until routines said days, notes of a side, and holds that differ, and a
  // session could begin later; 370 until there were forty exercises; 430 until steps changed from week to
  // week, and routines had a last day and pictures.
  it('loads 440 KiB in 11 files at most', () => {
    expect(check.bytes).toBeLessThanOrEqual(440 * kib);
    expect(check.files.length).toBeLessThanOrEqual(11);
  });

  it('loads nothing that asks or plays', () => {
    expectNone(check, [...later.question, ...later.session]);
  });
});

describe('start, until its first question', () => {
  // 170 until pain decided what is offered, and warning signs, cautions and limits had their words; 212 until sessions
  // could be put right afterwards, and had levels; 228 until sheets said goals and days, and
  // a session could begin later; 232 until sheets said more. A little room, so that a message more is no
  // failure.
  it('loads 237 KiB in 16 files at most, and nothing that reads routines or plays', async () => {
    const loading = await watchFirstQuestion('Pain now?');
    expect(loading.bytes).toBeLessThanOrEqual(237 * kib);
    expect(loading.files.length).toBeLessThanOrEqual(16);
    expectNone(loading, ['routine', ...later.session]);
  });
});
