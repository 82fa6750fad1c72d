import { describe, expect, test } from 'vitest';
import type { MixerReport, MixerRequest } from '../../src/voice/mixer/mixer-protocol.ts';
import { runCli, startCli, until } from '../support/run-cli.ts';
import { buildTestPorts } from '../support/test-ports.ts';
import { buildVoiceWorld, espeakStandIn, listSpoken, type TestVoiceWorld } from '../support/voice-world.ts';

const pacat = { way: 'stream', program: 'pacat' } as const;

const machine = () => buildVoiceWorld((world) => ({ 'espeak-ng': espeakStandIn(world) }));

const asked = ({ processes }: TestVoiceWorld, type: MixerRequest['type']) =>
  processes.helpers.flatMap(({ sent }) => (sent as MixerRequest[]).filter((request) => request.type === type));

/** Starts a command that speaks, up to the moment at which it waits for a sink. */
async function speak(ports: TestVoiceWorld, ...args: readonly string[]) {
  const cli = startCli(ports, 'voices', ...args);
  await until(() => asked(ports, 'clips').length > 0, 'the clips');
  const mixer = ports.processes.helpers[0];
  if (mixer === undefined) throw new Error('There is no mixer.');
  const end = async () => {
    await until(() => asked(ports, 'close').length > 0, 'the end of the sink');
    mixer.emit({ type: 'closed' });
    await until(() => cli.exitCode() !== undefined, 'the end');
    return cli.exitCode();
  };
  return { report: (message: MixerReport) => mixer.emit(message), end };
}

test('voices try says that there is no such voice, and lets no other one speak', async () => {
  const ports = buildTestPorts();
  expect(await runCli(ports, 'voices', 'try', 'nobody')).toBe(2);
  expect(ports.stderr.text).toBe(
    'The voice "nobody" cannot be had: no voice of this name was found here.\nbackroutine voices lists those there are.\n',
  );
  expect(ports.processes.helpers).toEqual([]);
});

test('voices try speaks one text, and waits until it was heard', async () => {
  const ports = machine();
  const { report, end } = await speak(ports, 'try', 'espeak-ng', 'nineteen, twenty');
  expect(listSpoken(ports.processes, 'espeak-ng')).toEqual(['nineteen, twenty']);
  report({ type: 'ready', sink: pacat, latencyMs: 100 });
  await until(() => asked(ports, 'announce').length === 1, 'the text');
  expect(asked(ports, 'close')).toEqual([]);
  ports.clock.advance(2000);
  expect(await end()).toBe(0);
});

test('voices --say-all speaks every phrase once, one after the other, and the English ones in English', async () => {
  const ports = machine();
  const { report } = await speak(ports, '--say-all', '--language', 'de');
  const spoken = listSpoken(ports.processes, 'espeak-ng');
  expect(spoken).toEqual(expect.arrayContaining(['one', 'thirty', 'Relax.', 'Switch. Next: left side.']));
  expect(new Set(spoken).size).toBe(spoken.length);
  expect(ports.processes.calls.filter(({ args }) => args.includes('de'))).toEqual([]);
  report({ type: 'ready', sink: pacat, latencyMs: 100 });
  await until(() => asked(ports, 'announce').length === spoken.length, 'all phrases');
  const times = asked(ports, 'announce').flatMap((request) => (request.type === 'announce' ? request.sound.atMs : []));
  // The shortest of them is no shorter than its 300 ms of pause.
  expect(times.slice(1).every((atMs, index) => atMs - (times[index] ?? 0) > 300)).toBe(true);
});

describe('where nothing plays', () => {
  const silent = 'There is no sound (pacat: it ended (exit code 1)). Install pulseaudio-utils or alsa-utils, and look';

  test.each([
    ['from the start', 0],
    ['after the first word', 1],
  ])('voices says so, does not wait, and ends with 69: %s', async (_, words) => {
    const ports = machine();
    const { report, end } = await speak(ports, '--say-all');
    if (words > 0) {
      report({ type: 'ready', sink: { way: 'clips', program: 'paplay' }, latencyMs: 100 });
      await until(() => asked(ports, 'announce').length > words, 'the first words');
    }
    report({ type: 'lost', sink: pacat, fault: { code: 'ended', exitCode: 1, how: undefined }, played: false });
    report({ type: 'no-sink' });
    expect(await end()).toBe(69);
    expect(ports.stderr.text).toContain(silent);
    // It keeps no count that a bell could ring.
    expect(ports.stderr.text).not.toContain('count');
  });
});

test('voices --json is the table for programs', async () => {
  const ports = machine();
  expect(await runCli(ports, 'voices', '--json')).toBe(0);
  const rows = JSON.parse(ports.stdout.text);
  expect(rows.filter(({ inForce }: { readonly inForce: boolean }) => inForce)).toEqual([
    {
      engine: 'espeak-ng',
      voice: 'en-us',
      language: 'en-us',
      available: true,
      reason: 'the first in the order that is available',
      inForce: true,
    },
  ]);
});

test('voices --clear-cache throws the kept clips away, and nothing else', async () => {
  const ports = machine();
  const { cache } = ports.environment.folders;
  ports.files.put(`${cache}/clips/a.pcm`, 'a');
  ports.files.put(`${cache}/other`, 'b');
  expect(await runCli(ports, 'voices', '--clear-cache')).toBe(0);
  expect(ports.files.paths().filter((path) => path.startsWith(cache))).toEqual([`${cache}/other`]);
});
