/** Which safety questions are due, what is asked, and what is kept of the answers. */
import { describe, expect, test } from 'vitest';
import type { Prompts } from '../../src/cli/prompts.ts';
import { askSafety, assumeSafe, dueQuestions } from '../../src/cli/start/ask-safety.ts';
import { messagesFor } from '../../src/messages/messages-for.ts';
import { buildTestPorts, type TestPorts } from '../support/test-ports.ts';

const folder = '/home/person/.local/share/backroutine/safety';
const words = messagesFor('en');
const { safety } = words.prompts;

/** Answers each question with yes or no, in turn, and keeps what was asked. */
function answering(...answers: readonly boolean[]) {
  const asked: string[] = [];
  const refuse = () => Promise.reject(new Error('Only yes or no is asked.'));
  const prompts: Prompts = {
    confirm: (question, usual) => {
      asked.push(question);
      return Promise.resolve(answers[asked.length - 1] ?? usual);
    },
    withControls: () => prompts,
    choose: refuse,
    search: refuse,
    line: refuse,
  };
  return { prompts, asked };
}

function portsWith(...names: readonly string[]): TestPorts {
  return buildTestPorts({ files: { files: Object.fromEntries(names.map((name) => [`${folder}/${name}`, ''])) } });
}

describe('the questions that are due', () => {
  const cleared = '20260301T080000Z-full-clear-00.json';

  test.each([
    ['all of them the first time', [], 'full', 'full'],
    ['none after all were answered with no, and a few on a pain day', [cleared], 'none', 'short'],
    ['all of them after an answer nobody gave', ['20260301T080000Z-full-assumed-clear-00.json'], 'full', 'full'],
    ['all of them after the short ones alone', ['20260301T080000Z-short-clear-00.json'], 'full', 'full'],
    ['all of them after a yes', [cleared, '20260302T080000Z-short-see-clinician-00.json'], 'full', 'full'],
    ['all of them after an urgent yes', [cleared, '20260302T080000Z-full-seek-help-now-00.json'], 'full', 'full'],
    [
      'none once all were asked again after a yes',
      ['20260228T080000Z-full-see-clinician-00.json', cleared, '20260303T080000Z-short-clear-0f.json'],
      'none',
      'short',
    ],
    ['all of them where only a file of another name lies there', [`a${cleared}`, `${cleared}a`], 'full', 'full'],
  ] as const)('are %s', (_, names, maintenance, painDay) => {
    const ports = portsWith(...names);
    expect([dueQuestions(ports, 'maintenance'), dueQuestions(ports, 'pain-day')]).toEqual([maintenance, painDay]);
  });

  test('are all of them where the answers cannot be read', () => {
    const ports = portsWith(cleared);
    ports.files.deny(folder, 'EACCES');
    expect(dueQuestions(ports, 'maintenance')).toBe('full');
  });
});

describe('asking them', () => {
  const ask = async (due: 'full' | 'short', mode: 'maintenance' | 'pain-day', ...answers: readonly boolean[]) => {
    const ports = buildTestPorts({ terminal: { columns: 300 } });
    const { prompts, asked } = answering(...answers);
    const result = await askSafety(due, mode, prompts, words, ports);
    const [path = ''] = ports.files.paths();
    return { ports, asked, result, path, kept: JSON.parse(ports.files.text(path) ?? 'null') };
  };
  const time = '2026-03-06T09:15:00+01:00';

  test('in full names every sign before each question, and keeps that all were answered with no', async () => {
    const { ports, asked, result, path, kept } = await ask('full', 'maintenance');
    expect(asked).toEqual([safety.emergency.question, safety.soon.question]);
    const signs = (named: object) => Object.values(named).map((sign) => `  - ${sign}`);
    expect(ports.terminal.written.split('\n')).toEqual([
      '',
      `${safety.beforeStart} ${safety.notADiagnosis}`,
      '',
      ...signs(safety.emergency.signs),
      '',
      ...signs(safety.soon.signs),
      '',
    ]);
    expect(result).toEqual({ answer: 'clear', advice: undefined });
    expect(path).toBe(`${folder}/20260306T081500Z-full-clear-00000000.json`);
    expect(kept).toEqual({ time, asked: 'full', answer: 'clear' });
    expect(ports.files.text(path)?.endsWith('}\n')).toBe(true);
    expect([ports.files.mode(folder), ports.files.mode(path)]).toEqual([0o700, 0o600]);
    expect(dueQuestions(ports, 'maintenance')).toBe('none');
  });

  test('before the first pain day shows that a flare is no time to begin', async () => {
    expect((await ask('full', 'pain-day')).ports.terminal.written).toContain(safety.firstFlare);
    expect((await ask('full', 'maintenance')).ports.terminal.written).not.toContain(safety.firstFlare);
    expect((await ask('short', 'pain-day')).ports.terminal.written).not.toContain(safety.firstFlare);
  });

  test('shortly asks what is new today, without a word before it', async () => {
    const { ports, asked, kept } = await ask('short', 'pain-day');
    expect(asked).toEqual([safety.emergencyToday.question, safety.soonToday.question]);
    expect(ports.terminal.written).not.toContain(safety.beforeStart);
    expect(kept).toEqual({ time, asked: 'short', answer: 'clear' });
  });

  test.each([
    ['full', [true], 'seek-help-now', 'emergency', 1],
    ['full', [false, true], 'see-clinician', 'soon', 2],
    ['short', [true], 'seek-help-now', 'emergencyToday', 1],
    ['short', [false, true], 'see-clinician', 'soonToday', 2],
  ] as const)(
    '%s: a yes after %j ends the asking with advice, and stands',
    async (due, answers, answer, name, count) => {
      const { ports, asked, result, kept } = await ask(due, 'pain-day', ...answers);
      expect(asked).toHaveLength(count);
      expect(result).toEqual({ answer, advice: safety[name].advice });
      expect(kept).toEqual({ time, asked: due, answer });
      expect(dueQuestions(ports, 'maintenance')).toBe('full');
    },
  );

  test('questions that a flag skips are kept as assumed clear', () => {
    const ports = buildTestPorts();
    expect(assumeSafe('full', words, ports)).toEqual({ answer: 'assumed-clear', advice: undefined });
    expect(ports.files.paths()).toEqual([`${folder}/20260306T081500Z-full-assumed-clear-00000000.json`]);
    expect(ports.terminal.written).toBe('');
  });

  test('says so where the answers cannot be kept, and goes on', () => {
    const ports = buildTestPorts();
    ports.files.readOnly = true;
    expect(assumeSafe('short', words, ports).answer).toBe('assumed-clear');
    expect(ports.terminal.written).toBe(`${words.notices.answersNotKept}\n`);
  });
});
