/** The sound of a session is opened while the person still answers, and never left behind. */
import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { MixerRequest } from '../../src/voice/mixer/mixer-protocol.ts';
import { bundledFiles } from '../support/bundled-files.ts';
import { noConcernFiles } from '../support/kept-answers.ts';
import { answerCli, startCli, until } from '../support/run-cli.ts';
import { buildTestPorts, type TestPorts, type TestPortsOptions } from '../support/test-ports.ts';

const routine = `format: 1
title: Short one
mode: maintenance
steps:
  - exercise: bird-dog
    hold: 3s
    reps: 2
    sides: each
`;
const safetyQuestion = 'Do you have any of these now?';
const noes = [[safetyQuestion, 'none']] as const;

function machine(options: TestPortsOptions = {}): TestPorts {
  return buildTestPorts({
    terminal: { canRepaint: false },
    ...options,
    files: { files: { ...bundledFiles(), ...noConcernFiles(), '/home/person/short.yaml': routine } },
  });
}

const mixers = ({ processes }: TestPorts) => processes.helpers.filter(({ name }) => name === 'mixer');
const asked = (ports: TestPorts, type: MixerRequest['type']) =>
  mixers(ports).flatMap(({ sent }) => (sent as MixerRequest[]).filter((request) => request.type === type));

/** Lets the person look at the first question for a second. */
async function lookAtQuestion(ports: TestPorts, question = safetyQuestion): Promise<void> {
  await until(() => ports.terminal.written.includes(question), question);
  ports.clock.advance(1000);
}

describe('while a question stands', () => {
  test('the sink is opened, and it is the one that plays', async () => {
    const ports = machine();
    startCli(ports, 'start', './short.yaml', '--sounds', 'beeps', '--volume', '40', '--pain', '2');
    await lookAtQuestion(ports);
    await until(() => mixers(ports).length === 1, 'the mixer');
    expect(asked(ports, 'open')).toMatchObject([{ volume: 0.4 }]);
    mixers(ports)[0]?.emit({ type: 'ready', sink: { way: 'stream', program: 'pacat' }, latencyMs: 200 });
    await answerCli(ports, noes);
    await until(() => asked(ports, 'play').length > 0, 'the session');
    expect(mixers(ports)).toHaveLength(1);
  });

  test('a session begins only when the clips of its first minute are there', async () => {
    const ports = machine();
    startCli(ports, 'start', './short.yaml', '--sounds', 'beeps', '--pain', '2');
    await lookAtQuestion(ports);
    await until(() => mixers(ports).length === 1, 'the mixer');
    const [mixer] = mixers(ports);
    if (mixer === undefined) throw new Error('There is no mixer.');
    mixer.takesClips = false;
    mixer.emit({ type: 'ready', sink: { way: 'stream', program: 'pacat' }, latencyMs: 200 });
    await answerCli(ports, noes);
    await until(() => asked(ports, 'clips').length > 0, 'the clips');
    for (let turns = 0; turns < 100; turns += 1) await setImmediate();
    expect(asked(ports, 'play')).toEqual([]);
    mixer.emit({ type: 'loaded', count: 2 });
    await until(() => asked(ports, 'play').length > 0, 'the session');
  });

  test('nothing is opened before it is on the terminal, nor when it is answered at once', async () => {
    const ports = machine();
    startCli(ports, 'start', './short.yaml', '--sounds', 'beeps', '--pain', '2');
    await until(() => ports.terminal.written.includes(safetyQuestion), safetyQuestion);
    expect(mixers(ports)).toEqual([]);
    await answerCli(ports, noes);
    await until(() => mixers(ports).length > 0, 'the mixer');
    ports.clock.advance(1000);
    expect(mixers(ports)).toHaveLength(1);
  });

  test.each([
    ['voice', ['--voice', 'none']],
    ['sounds', ['--sounds', 'none']],
  ])('nothing is opened for somebody who wants no %s', async (_, flags) => {
    const ports = machine();
    startCli(ports, 'start', './short.yaml', '--pain', '2', ...flags);
    await lookAtQuestion(ports);
    expect(ports.clock.pendingWakes).toBe(0);
    expect(mixers(ports)).toEqual([]);
  });
});

test('a yes to a safety question closes the sink', async () => {
  const ports = machine();
  const cli = startCli(ports, 'start', './short.yaml', '--pain', '2');
  await lookAtQuestion(ports);
  await until(() => mixers(ports).length === 1, 'the mixer');
  await answerCli(ports, [[safetyQuestion, '1']]);
  await until(() => asked(ports, 'close').length === 1, 'the end of the mixer');
  mixers(ports)[0]?.emit({ type: 'closed' });
  await until(() => cli.exitCode() === 0, 'the end');
  expect(mixers(ports).map(({ hasExited }) => hasExited)).toEqual([true]);
  expect(ports.clock.pendingWakes).toBe(0);
});

test('a routine that cannot be read closes the sink', async () => {
  const ports = machine();
  const cli = startCli(ports, 'start', './nowhere.yaml');
  await until(() => cli.exitCode() !== undefined, 'the end');
  expect(cli.exitCode()).toBe(65);
  expect(ports.clock.pendingWakes).toBe(0);
});

test('where nobody can be asked, and no session comes, nothing is opened', async () => {
  const ports = machine({ terminal: { canAsk: false, canRepaint: false } });
  const cli = startCli(ports, 'start');
  await until(() => cli.exitCode() !== undefined, 'the end');
  expect(mixers(ports)).toEqual([]);
  expect(ports.clock.pendingWakes).toBe(0);
});

test('a voice that cannot be prepared leaves no sink behind for the session', async () => {
  const ports = machine({
    environment: {
      packageFile: () => {
        throw new Error('flite.wasm is missing');
      },
    },
  });
  startCli(ports, 'start', './short.yaml', '--pain', '2');
  await lookAtQuestion(ports);
  await until(() => mixers(ports).length === 1, 'the mixer');
  await answerCli(ports, noes);
  await until(() => asked(ports, 'close').length === 1, 'the end of the mixer');
  mixers(ports)[0]?.emit({ type: 'closed' });
  await until(() => ports.terminal.state !== 'given-back', 'the session');
  expect(mixers(ports).map(({ hasExited }) => hasExited)).toEqual([true]);
});
