import { describe, expect, test } from 'vitest';
import { buildPlan } from '../../src/plan/build-plan.ts';
import { readRoutine } from '../../src/routine/read-routine.ts';
import { clipRate } from '../../src/voice/clip.ts';
import { readWav } from '../../src/voice/pcm/wav.ts';
import { bundledFiles } from '../support/bundled-files.ts';
import { runCli } from '../support/run-cli.ts';
import type { TestPortsOptions } from '../support/test-ports.ts';
import { buildVoiceWorld, espeakStandIn, listSpoken, type TestVoiceWorld } from '../support/voice-world.ts';

const routine = (language: string) => `format: 1
title: Short one
language: ${language}
pace: { settle: 5s, move: 1s }
exercises:
  bridge:
    name: Bridge
    position: standing
    how: [Stell dich hin.]
steps:
  - exercise: bridge
    hold: 3s
    reps: 1
`;

function machine(options: TestPortsOptions = {}): TestVoiceWorld {
  const files = {
    ...bundledFiles(),
    '/home/person/short.yaml': routine('en'),
    '/home/person/kurz.yaml': routine('de'),
  };
  return buildVoiceWorld((world) => ({ 'espeak-ng': espeakStandIn(world) }), { ...options, files: { files } });
}

/** After the words that get the person into position. */
function holdAtSeconds(): number {
  const reading = readRoutine(new TextEncoder().encode(routine('en')), new Map());
  if (reading.problems !== undefined) throw new Error('The routine has problems.');
  const hold = buildPlan(reading.routine, { unattended: true }).segments.find(({ kind }) => kind === 'hold');
  return (hold?.atMs ?? Number.NaN) / 1000;
}

const listPartFiles = (ports: TestVoiceWorld) => ports.files.paths().filter((path) => path.includes('.part'));

describe('render', () => {
  test('writes the session into the file, with nothing left beside it, and shows its progress', async () => {
    const ports = machine({ terminal: { canRepaint: false } });
    expect(await runCli(ports, 'render', './short.yaml', '-o', 'short.wav')).toBe(0);
    const sound = readWav(ports.files.readSync('/home/person/short.wav', 1e8));
    // Settle, in, hold, out, and the closing words.
    expect((sound?.samples.length ?? 0) / clipRate).toBeGreaterThan(10);
    expect(listPartFiles(ports)).toEqual([]);
    expect(ports.terminal.written).toBe('Preparing the voice …\nWriting the sound …\n');
    const size = ((ports.files.facts('/home/person/short.wav')?.sizeBytes ?? 0) / 1e6).toFixed(1);
    const seconds = Math.round((sound?.samples.length ?? 0) / clipRate);
    expect(ports.stdout.text).toBe(`short.wav is written: 0:${seconds} min, ${size} MB.\n`);
  });

  test('an MP3 file has 32 kbit/s, or what was asked for', async () => {
    const ports = machine();
    expect(await runCli(ports, 'render', './short.yaml', '-o', 'usual.mp3')).toBe(0);
    expect(await runCli(ports, 'render', './short.yaml', '-o', 'small.mp3', '--bitrate', '24')).toBe(0);
    const [usual = 0, small = 0] = ['usual', 'small'].map(
      (name) => ports.files.facts(`/home/person/${name}.mp3`)?.sizeBytes,
    );
    expect(small / usual).toBeCloseTo(24 / 32, 1);
    const [, seconds = '', kilobytes = ''] =
      /usual\.mp3 is written: 0:(\d+) min, (\d+) kB\./.exec(ports.stdout.text) ?? [];
    expect(Number(kilobytes)).toBe(Math.ceil(usual / 1000));
    expect((usual * 8) / 1000 / Number(seconds)).toBeCloseTo(32, -1);
  });

  test('the cover is a figure of the first exercise that has one, and none where no exercise has', async () => {
    const ports = machine();
    const own = routine('en').replace('steps:', 'steps:\n  - exercise: bridging\n    hold: 3s\n    reps: 1');
    ports.files.put('/home/person/drawn.yaml', own);
    expect(await runCli(ports, 'render', './drawn.yaml', '-o', 'drawn.mp3')).toBe(0);
    expect(await runCli(ports, 'render', './short.yaml', '-o', 'short.mp3')).toBe(0);
    const [drawn, plain] = ['drawn', 'short'].map((name) => ports.files.readSync(`/home/person/${name}.mp3`, 1e8));
    expect(Buffer.from(drawn ?? []).indexOf('\u0089PNG', 'latin1')).toBeGreaterThan(0);
    expect(Buffer.from(plain ?? []).indexOf('\u0089PNG', 'latin1')).toBe(-1);
  });

  test('chooses a bit rate for MP3 alone', async () => {
    const ports = machine();
    expect(await runCli(ports, 'render', './short.yaml', '-o', 'short.ogg', '--bitrate', '32')).toBe(2);
    expect(ports.stderr.text).toContain('--bitrate is for .mp3 files');
  });

  test('writes the same onto stdout', async () => {
    const ports = machine();
    expect(await runCli(ports, 'render', './short.yaml', '-o', 'short.wav')).toBe(0);
    const onStdout = ports.stdout.bytes.length;
    expect(await runCli(ports, 'render', './short.yaml', '-o', '-', '--format', 'wav')).toBe(0);
    expect(
      Buffer.from(ports.stdout.bytes.slice(onStdout)).equals(ports.files.readSync('/home/person/short.wav', 1e8)),
    ).toBe(true);
  });

  test('cannot wait for anybody, and says what to do instead', async () => {
    const ports = machine();
    expect(await runCli(ports, 'render', './short.yaml', '-o', 'short.wav', '--wait-for-me')).toBe(2);
    expect(ports.stderr.text).toMatch(/A sound file cannot wait for you, .* Leave out --wait-for-me; .*pace: switch/);
    expect(ports.files.facts('/home/person/short.wav')).toBeUndefined();
  });

  test('never says to press a key, whatever the settings are', async () => {
    const ports = machine();
    ports.files.put('/home/person/.config/backroutine/config.yaml', 'wait-for-me: true\n');
    expect(await runCli(ports, 'render', './short.yaml', '-o', 'short.wav')).toBe(0);
    const spoken = listSpoken(ports.processes, 'espeak-ng');
    expect(spoken.join(' ')).toContain('Bridge');
    // What is said of a pause is made too, though no file has one.
    expect(spoken.filter((text) => /press/i.test(text) && !text.startsWith('Paused'))).toEqual([]);
  });

  test('does not write onto a terminal', async () => {
    const ports = machine({ stdout: { isTerminal: true } });
    expect(await runCli(ports, 'render', './short.yaml', '-o', '-')).toBe(2);
    expect(ports.stderr.text).toContain('The sound would be written onto your terminal.');
    expect(ports.stdout.bytes).toHaveLength(0);
  });

  test('on a full disk says so, leaves nothing half-done, and keeps the file that was there', async () => {
    const ports = machine();
    ports.files.put('/home/person/short.wav', 'the old one');
    expect(await runCli(ports, 'render', './short.yaml', '-o', '-', '--format', 'wav')).toBe(0);
    ports.files.freeBytes = 100_000;
    expect(await runCli(ports, 'render', './short.yaml', '-o', 'short.wav')).toBe(74);
    expect(ports.stderr.text).toBe('short.wav cannot be written: the disk is full.\n');
    expect(ports.files.text('/home/person/short.wav')).toBe('the old one');
    expect(listPartFiles(ports)).toEqual([]);
  });

  test('leads a routine in another language in English, with an English voice, and says so', async () => {
    const ports = machine();
    expect(await runCli(ports, 'render', './kurz.yaml', '-o', 'kurz.wav')).toBe(0);
    const spoken = ports.processes.calls.filter(({ args }) => args.includes('-w'));
    expect([...new Set(spoken.map(({ args }) => args[args.indexOf('-v') + 1]))]).toEqual(['en-us']);
    expect(listSpoken(ports.processes, 'espeak-ng')).toContain('one');
    expect(ports.stderr.text).toContain('English');
  });

  test('does not write a session without its count', async () => {
    const ports = buildVoiceWorld(undefined, { files: { files: { '/home/person/short.yaml': routine('en') } } });
    expect(await runCli(ports, 'render', './short.yaml', '-o', 'short.wav')).toBe(2);
    expect(ports.stderr.text).toMatch(/^No voice here speaks English\./);
    expect(ports.files.facts('/home/person/short.wav')).toBeUndefined();
  });

  test.each([
    [['--sounds', 'voice'], true, false],
    [['--sounds', 'both'], true, true],
    [['--sounds', 'beeps'], false, true],
    [['--voice', 'none', '--sounds', 'both'], false, true],
  ])('%j: words %j, tones %j', async (flags, speaks, beeps) => {
    const ports = machine();
    expect(await runCli(ports, 'render', './short.yaml', '-o', 'short.wav', ...flags)).toBe(0);
    expect(listSpoken(ports.processes, 'espeak-ng').length > 0).toBe(speaks);
    const { samples } = readWav(ports.files.readSync('/home/person/short.wav', 1e8)) ?? { samples: [] };
    // The hold begins with a tone of 880 Hz for 160 ms, or with the word "one", which is a tone of 440 Hz here.
    const from = Math.round(holdAtSeconds() * clipRate);
    const hold = samples.slice(from, from + Math.round(0.16 * clipRate));
    expect(hold.length).toBeGreaterThan(0);
    expect(strengthAt(hold, 880) > 0.02).toBe(beeps);
    expect(strengthAt(hold, 440) > 0.02).toBe(speaks);
  });

  test('does not write silence', async () => {
    const ports = machine();
    expect(await runCli(ports, 'render', './short.yaml', '-o', 'short.wav', '--sounds', 'none')).toBe(2);
    expect(ports.stderr.text).toContain('would be silent');
  });
});

/** How much of a tone is in a sound. */
function strengthAt(samples: ArrayLike<number>, hertz: number): number {
  let real = 0;
  let imaginary = 0;
  for (let index = 0; index < samples.length; index += 1) {
    const angle = (2 * Math.PI * hertz * index) / clipRate;
    real += (samples[index] ?? 0) * Math.cos(angle);
    imaginary += (samples[index] ?? 0) * Math.sin(angle);
  }
  return Math.hypot(real, imaginary) / samples.length;
}
