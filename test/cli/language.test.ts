/** Which words are used and which voice is taken, by the language of the routine. */
import { describe, expect, test } from 'vitest';
import { bundledFiles } from '../support/bundled-files.ts';
import { mixerOf } from '../support/disguised-machine.ts';
import { runCli } from '../support/run-cli.ts';
import { buildTestPorts, type TestPorts } from '../support/test-ports.ts';
import { espeakStandIn } from '../support/voice-world.ts';

const standIn = 'This program has no words in German yet. It speaks and writes English instead.';

function machine(language: string): TestPorts {
  const routine = `format: 1
title: Kurz
language: ${language}
steps:
  - { exercise: bird-dog, hold: 2s, reps: 1, sides: each }
`;
  const ports: TestPorts = buildTestPorts({
    terminal: { canAsk: false, canRepaint: false },
    stdout: { isTerminal: true },
    files: { files: { ...bundledFiles(), '/home/person/kurz.yaml': routine } },
    programs: { 'espeak-ng': espeakStandIn(() => ({ ...ports, settings: { flitePath: '', voiceFolders: [] } })) },
  });
  return ports;
}

/** The voices that were spoken with, each once. */
function voicesOf({ processes }: TestPorts): readonly string[] {
  return [...new Set(processes.calls.flatMap(({ args }) => (args[0] === '-v' ? [args[1] ?? ''] : [])))];
}

/** Runs a command to its end. A session finds no sink. */
async function run(ports: TestPorts, args: readonly string[]): Promise<void> {
  const ended = runCli(ports, ...args);
  if (args[0] === 'start') (await mixerOf(ports)).emit({ type: 'no-sink' });
  expect(await ended).toBe(0);
}

const commands = [
  { name: 'start', args: ['start', './kurz.yaml', '--yes'], says: 'Bird dog.', speaks: true },
  { name: 'show --cues', args: ['show', './kurz.yaml', '--cues'], says: 'Bird dog.', speaks: false },
  { name: 'render', args: ['render', './kurz.yaml', '-o', './kurz.wav'], says: 'Preparing the voice', speaks: true },
];

describe.each(commands)('$name', ({ args, says, speaks }) => {
  test('takes English words and an English voice for a language without words, and says so once', async () => {
    const ports = machine('de');
    await run(ports, args);
    const printed = `${ports.terminal.written}${ports.stderr.text}`.replaceAll('\n', ' ');
    expect(printed.split(standIn)).toHaveLength(2);
    expect(`${ports.stdout.text}${printed}`).toContain(says);
    expect(voicesOf(ports)).toEqual(speaks ? ['en-us'] : []);
  });

  test('takes the variant of a language that there are words for, and says nothing of it', async () => {
    const ports = machine('en-GB');
    await run(ports, args);
    expect(`${ports.terminal.written}${ports.stderr.text}`).not.toContain('has no words');
    expect(`${ports.stdout.text}${ports.terminal.written}`).toContain(says);
    expect(voicesOf(ports)).toEqual(speaks ? ['en-gb'] : []);
  });
});

test('voices lists the voices of the given language, whether there are messages in it or not', async () => {
  const ports = machine('de');
  expect(await runCli(ports, 'voices', '--language', 'de')).toBe(0);
  expect(ports.stdout.text).toMatch(/^\* +espeak-ng +de +de /m);
  ports.stdout.text = '';
  expect(await runCli(ports, 'voices', '--language', 'ja')).toBe(0);
  expect(ports.stdout.text).toMatch(/espeak-ng +it does not speak Japanese$/m);
  expect(ports.stdout.text).toContain('To hear Japanese: ');
});
