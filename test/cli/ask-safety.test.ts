/** What is asked about warning signs, what is kept of the answer, and what a yes ends with. */
import { describe, expect, test } from 'vitest';
import type { Prompts, TickGroup } from '../../src/cli/prompts.ts';
import { answerSafety, dueQuestion } from '../../src/cli/start/ask-safety.ts';
import { messagesFor } from '../../src/messages/messages-for.ts';
import type { Mode } from '../../src/routine/routine.ts';
import { buildTestPorts, type TestPorts } from '../support/test-ports.ts';

const folder = '/home/person/.local/share/backroutine/safety';
const messages = messagesFor('en');
const { safety } = messages.prompts;

/** Ticks the signs with these words, and keeps what was asked. */
function ticking(...words: readonly string[]) {
  const asked: string[] = [];
  const refuse = () => Promise.reject(new Error('Only ticks are asked for.'));
  const prompts: Prompts = {
    tick: (question, groups: readonly TickGroup<never>[]) => {
      asked.push(
        question,
        ...groups.flatMap(({ heading = '', choices }) => [heading, ...choices.map((one) => one.name)]),
      );
      const choices = groups.flatMap((group) => group.choices);
      return Promise.resolve(choices.filter(({ name }) => words.includes(name)).map(({ value }) => value));
    },
    withControls: () => prompts,
    confirm: refuse,
    choose: refuse,
    search: refuse,
    line: refuse,
    decide: refuse,
    score: refuse,
  };
  return { prompts, asked };
}

async function ask(ports: TestPorts, mode: Mode, ...words: readonly string[]) {
  const { prompts, asked } = ticking(...words);
  const before = ports.files.paths();
  ports.terminal.written = '';

  const result = await answerSafety(mode, { assumesNo: false, prompts, messages, ports });
  const path = ports.files.paths().find((each) => !before.includes(each)) ?? '';
  return { asked, result, path, kept: JSON.parse(ports.files.text(path) ?? 'null') };
}

const wide = () => buildTestPorts({ terminal: { columns: 300 } });
const time = '2026-03-06T09:15:00+01:00';
const everySign = [
  safety.emergency.heading,
  ...Object.values(safety.emergency.signs),
  safety.soon.heading,
  ...Object.values(safety.soon.signs),
];
const { chestPain, legStrength } = safety.emergency.signs;
const { oneLeg } = safety.soon.signs;

describe('the question', () => {
  test('names every sign the first time, and none is ticked before', async () => {
    const ports = wide();
    const { asked, result, path, kept } = await ask(ports, 'maintenance');
    expect(asked).toEqual([safety.question, ...everySign]);
    expect(ports.terminal.written).toBe(`\n${safety.beforeStart} ${safety.notADiagnosis}\n`);
    expect(result).toEqual({ answer: 'clear', advice: undefined });
    expect(path).toBe(`${folder}/20260306T081500Z-full-clear-00000000.json`);
    expect(kept).toEqual({ time, asked: 'full', answer: 'clear', signs: [], lifts: [] });
    expect([ports.files.mode(folder), ports.files.mode(path)]).toEqual([0o700, 0o600]);
    expect(dueQuestion(ports, 'maintenance')).toBe('none');
  });

  test('names every sign before every pain day, since the last answer, without a word before it', async () => {
    const ports = wide();
    await ask(ports, 'maintenance');
    const { asked, kept } = await ask(ports, 'pain-day');
    expect(asked).toEqual([safety.questionAgain, ...everySign]);
    expect(safety.questionAgain).toContain('since you last answered');
    expect(ports.terminal.written).toBe('');
    expect(kept).toMatchObject({ asked: 'short', answer: 'clear' });
  });

  test('is not asked again on other days', async () => {
    const ports = wide();
    await ask(ports, 'maintenance');
    const { asked, result } = await ask(ports, 'maintenance');
    expect(asked).toEqual([]);
    expect(result).toEqual({ answer: 'not-due', advice: undefined });
  });
});

describe('a yes', () => {
  test('in an emergency ends with the signs, what to do, and whom to call', async () => {
    const ports = wide();
    const { result, kept } = await ask(ports, 'maintenance', chestPain, oneLeg);
    expect(result.advice).toEqual([
      safety.ticked,
      `  - ${chestPain}`,
      `  - ${oneLeg}`,
      safety.emergency.advice,
      'Call 999 or 112, or the emergency number where you are.',
    ]);
    expect(kept).toEqual({ time, asked: 'full', answer: 'seek-help-now', signs: ['chestPain', 'oneLeg'], lifts: [] });
  });

  test('to a sign that can wait sends to a doctor or physiotherapist', async () => {
    const { result } = await ask(wide(), 'maintenance', oneLeg);
    expect(result).toEqual({
      answer: 'see-clinician',
      advice: [safety.ticked, `  - ${oneLeg}`, safety.soon.advice],
    });
  });

  test('stands until all is denied in full, and the question says what was ticked', async () => {
    const ports = wide();
    await ask(ports, 'maintenance');
    await ask(ports, 'pain-day', legStrength);
    const { asked, kept } = await ask(ports, 'maintenance');
    expect(asked[0]).toBe(safety.question);
    expect(ports.terminal.written).toContain(`You ticked before: ${legStrength}.`);
    expect(kept.lifts).toEqual([expect.stringContaining('-short-seek-help-now-')]);
    expect(dueQuestion(ports, 'maintenance')).toBe('none');
  });

  test('is not passed by --yes: it is asked about, or ends the start where nobody can be asked', async () => {
    const ports = wide();
    await ask(ports, 'maintenance', chestPain);
    const { prompts, asked } = ticking(chestPain);
    await answerSafety('maintenance', { assumesNo: true, prompts, messages, ports });
    expect(asked[0]).toBe(safety.question);
    const paths = ports.files.paths();
    const refused = await answerSafety('maintenance', { assumesNo: true, prompts: undefined, messages, ports });
    expect(refused.advice).toEqual([
      safety.tickedBefore([chestPain]),
      safety.emergency.advice,
      'Call 999 or 112, or the emergency number where you are.',
      safety.answerAnew('backroutine'),
    ]);
    expect(ports.files.paths()).toEqual(paths);
  });
});

describe('an answer that a flag assumes', () => {
  test('is kept as assumed, and counts as no answer', async () => {
    const ports = buildTestPorts();
    const context = { assumesNo: true, prompts: undefined, messages, ports };
    expect(await answerSafety('maintenance', context)).toEqual({ answer: 'assumed-clear', advice: undefined });
    expect(ports.files.paths()).toEqual([`${folder}/20260306T081500Z-full-assumed-clear-00000000.json`]);
    expect(ports.terminal.written).toBe('');
    expect(dueQuestion(ports, 'maintenance')).toBe('full');
  });

  test('that cannot be kept is said, and the start goes on', async () => {
    const ports = buildTestPorts();
    ports.files.readOnly = true;
    const context = { assumesNo: true, prompts: undefined, messages, ports };
    expect((await answerSafety('maintenance', context)).answer).toBe('assumed-clear');
    expect(ports.terminal.written).toBe(`${messages.notices.answersNotKept}\n`);
  });
});
