/** Budgets of a start that do not depend on the machine. Times are benchmarks instead: see README.md. */
import { describe, expect, it } from 'vitest';
import budgets from './budgets.json' with { type: 'json' };
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
    'play-prepared',
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
  it('loads no more than its budget', () => {
    expect(help.bytes).toBeLessThanOrEqual(budgets.helpKib * kib);
    expect(help.files.length).toBeLessThanOrEqual(budgets.helpFiles);
  });

  it('loads nothing that reads routines, asks or plays', () => {
    expectNone(help, ['routine', 'history', ...later.question, ...later.session]);
    expect(help.builtins.has('child_process')).toBe(false);
  });
});

describe('check', () => {
  it('loads no more than its budget', () => {
    expect(check.bytes).toBeLessThanOrEqual(budgets.checkKib * kib);
    expect(check.files.length).toBeLessThanOrEqual(budgets.checkFiles);
  });

  it('loads nothing that asks or plays', () => {
    expectNone(check, [...later.question, ...later.session]);
  });
});

describe('start, until its first question', () => {
  it('loads no more than its budget, and nothing that reads routines or plays', async () => {
    const loading = await watchFirstQuestion('Pain now?');
    expect(loading.bytes).toBeLessThanOrEqual(budgets.firstQuestionKib * kib);
    expect(loading.files.length).toBeLessThanOrEqual(budgets.firstQuestionFiles);
    expectNone(loading, ['routine', ...later.session]);
  });

  it('loads what plays while the person reads it', async () => {
    const parts = ['prepare-session', 'prepare-voice', 'prepare-clips', 'play-prepared'];
    const loading = await watchFirstQuestion('Pain now?', parts);
    expect(loading.files).toEqual(expect.arrayContaining(parts));
  });
});
