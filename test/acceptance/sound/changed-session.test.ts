/** What is heard while a person pauses, mutes and says that it hurts: nothing over something else, and nothing lost. */
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nodeClock } from '../../../src/system/node-clock.ts';
import { readWav, type Waveform } from '../../../src/voice/pcm/wav.ts';
import { builtProgram, sessionFile } from '../../support/built-program.ts';
import { newHome, openFolder } from '../../support/homes.ts';
import { howOften } from '../../support/long.ts';
import { undisturbed } from '../../support/outside-load.ts';
import { PtyProgram } from '../../support/pty-program.ts';
import { gateWordsMs } from './heard-session.ts';
import { judgeSound, listFaults } from './judge.ts';
import { recognise } from './recognise.ts';
import { openSoundServer, type SoundServer } from './sound-server.ts';
import { whySoundIsNotTested } from './sound-tools.ts';

const reason = whySoundIsNotTested();
if (reason !== undefined) console.warn(reason);

const folder = openFolder();
const routine = sessionFile('one-long-hold');
const toleranceMs = 100;
const onlyInTheLongRun = 'a minute each, for which only `npm run test:long` has time';
/** Between a key and what the loudspeaker does: what is on its way to the sink is still heard. */
const cutWithinMs = 350;

interface ShownLine {
  readonly atMs: number;
  readonly text: string;
}

/** The program in plain lines, each with the moment at which it was printed. */
class PlainSession {
  readonly lines: ShownLine[] = [];
  readonly #program: PtyProgram;
  #seen = 0;

  constructor(environment: Readonly<Record<string, string>>) {
    const command = [...builtProgram, 'start', routine, '--yes', '--plain', '--pain', '2'];
    this.#program = new PtyProgram(command, {
      columns: 100,
      rows: 30,
      env: { ...environment, ...newHome(folder) },
      redirects: { stdout: '/dev/null' },
    });
  }

  /** How many lines there were until now. What is printed while nobody waits for a line has no moment of its own. */
  countLines(): number {
    this.#readLines();
    return this.lines.length;
  }

  /** The first line of this text that is printed from now on. */
  async line(text: string | RegExp): Promise<ShownLine> {
    const from = this.lines.length;
    const isIt = (line: ShownLine) => (typeof text === 'string' ? line.text === text : text.test(line.text));
    const find = () => {
      this.#readLines();
      return this.lines.slice(from).find(isIt);
    };
    await this.#program.pty.waitFor(() => find() !== undefined, `line ${text}`, 90_000);
    return find() as ShownLine;
  }

  press(key: string): number {
    this.#program.pty.type(key);
    return nodeClock.monotonicMs();
  }

  dispose(): void {
    this.#program.dispose();
  }

  #readLines(): void {
    const atMs = nodeClock.monotonicMs();
    const fresh = this.#program.pty.screen.output.slice(this.#seen).split('\r\n').slice(0, -1);
    this.#seen += fresh.reduce((sum, text) => sum + text.length + 2, 0);
    this.lines.push(...fresh.map((text) => ({ atMs, text: text.replaceAll('\u0007', '') })));
  }
}

/** The recogniser's dictionary has lower case alone. */
const asWords = ({ atMs, text }: ShownLine) => ({
  atMs,
  words: text
    .toLowerCase()
    .replaceAll('-', ' ')
    .replace(/[^a-z ]/g, ''),
});

function cut({ samples, rate }: Waveform, fromMs: number, toMs: number): Waveform {
  return { samples: samples.subarray((fromMs * rate) / 1000, (toMs * rate) / 1000), rate };
}

function loudestIn({ samples }: Waveform): number {
  return samples.reduce((loudest, sample) => Math.max(loudest, Math.abs(sample)), 0);
}

async function playChanged(server: SoundServer) {
  const recording = await server.startCapture();
  const session = new PlainSession(server.environment);
  try {
    // A long sentence is several lines; this is its end.
    await session.line(/ minute\.$/);
    await wait(gateWordsMs(routine));
    session.press('\r');
    const before = [await session.line('one'), await session.line('two')];
    await session.line('three');
    await wait(30);
    session.press(' ');
    const paused = await session.line(/^Paused/);
    await wait(4_000);
    session.press(' ');
    const countedIn = [await session.line('three'), await session.line('two'), await session.line('one')];
    // The count that was cut off, which the screen has shown already.
    const again = { atMs: (countedIn[2]?.atMs ?? Number.NaN) + 1_000, text: 'three' };
    const goesOn = [await session.line('four'), await session.line('five')];
    await session.line('six');
    await wait(150);
    const mutedAtMs = session.press('m');
    await session.line('eight');
    await wait(150);
    session.press('m');
    const unmuted = [await session.line('nine'), await session.line('ten')];
    const silentMs = { from: mutedAtMs + cutWithinMs, to: (unmuted[0]?.atMs ?? Number.NaN) - 100 };
    await session.line('eleven');
    await wait(300);
    session.press('h');
    await wait(1_000);
    session.press('\r');
    const after = [await session.line(/right side/i)];
    after.push(await session.line('three'), await session.line('two'), await session.line('one'));
    await wait(1_000);
    const { file, startMs } = await recording.stop();
    const heard = [...before, ...countedIn, again, ...goesOn, ...unmuted, ...after].map(asWords);
    const sound = readWav(readFileSync(file));
    if (sound === undefined) throw new Error('The capture is no WAV file.');
    const judgement = await judgeSound(sound, heard, { planStartMs: -startMs, folder, maxLatenessMs: 300 });
    // It begins where the count breaks off, so that no silence tells its onset.
    const pause = cut(sound, paused.atMs - startMs + cutWithinMs, paused.atMs - startMs + 4_000);
    const pauseWords = asWords(paused).words;
    const [pauseHeard] = await recognise([pause], [pauseWords, ...heard.map(({ words }) => words)], folder);
    const muted = loudestIn(cut(sound, silentMs.from - startMs, silentMs.to - startMs));
    return { judgement, pause: { words: pauseWords, heard: pauseHeard }, muted };
  } finally {
    session.dispose();
  }
}

/** How long the loudspeaker is away, and how soon after its return it is played to: it is tried every 5 s. */
const awayMs = 6_000;
const backWithinMs = 8_000;

async function playWhileAway(server: SoundServer) {
  const session = new PlainSession(server.environment);
  try {
    await session.line(/ minute\.$/);
    session.press('\r');
    await session.line('three');
    await server.goAway(awayMs);
    const recording = await server.startCapture();
    const backAtMs = nodeClock.monotonicMs();
    await wait(backWithinMs);
    const from = session.countLines();
    await session.line('twenty-four');
    await wait(900);
    const { file, startMs } = await recording.stop();
    const sound = readWav(readFileSync(file));
    if (sound === undefined) throw new Error('The capture is no WAV file.');
    const early = loudestIn(cut(sound, 0, backAtMs + backWithinMs - startMs));
    // Beside the counts the screen says that the sound is back.
    const heard = session.lines
      .slice(from)
      .filter(({ text }) => /^[a-z-]+$/.test(text))
      .map(asWords);
    expect(heard.length).toBeGreaterThan(1);
    const judgement = await judgeSound(sound, heard, { planStartMs: -startMs, folder, maxLatenessMs: 300 });
    return { judgement, early };
  } finally {
    session.dispose();
  }
}

describe.skipIf(reason !== undefined)('a person at the keys', () => {
  let server: SoundServer;
  beforeAll(async () => {
    server = await openSoundServer();
  });
  afterAll(() => server.close());

  test('hears each sentence whole and at its time, and nothing while muted', { timeout: 360_000 }, async (context) => {
    if (howOften(0, 1) === 0) context.skip(onlyInTheLongRun);
    const { result, faults } = await undisturbed(
      () => playChanged(server),
      ({ judgement, pause }, heldUpMs) => [
        ...listFaults(judgement, toleranceMs + heldUpMs),
        ...(pause.heard === pause.words ? [] : [`"${pause.heard}" is heard of the pause`]),
      ],
    );
    expect(faults).toEqual([]);
    expect(result.muted).toBeLessThan(0.01);
  });

  test('hears every count again once a loudspeaker is back that was away', { timeout: 360_000 }, async (context) => {
    if (howOften(0, 1) === 0) context.skip(onlyInTheLongRun);
    const { result, faults } = await undisturbed(
      () => playWhileAway(server),
      ({ judgement }, heldUpMs) => listFaults(judgement, toleranceMs + heldUpMs),
    );
    expect(faults).toEqual([]);
    expect(result.early).toBeGreaterThan(0.05);
  });
});
