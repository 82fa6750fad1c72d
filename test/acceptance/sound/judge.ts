/** Listens to a captured session: was every word said, and at its time? */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { peakOf } from '../../../src/voice/pcm/shape-speech.ts';
import { readWav, type Waveform } from '../../../src/voice/pcm/wav.ts';
import { recognise } from './recognise.ts';

export interface ExpectedWords {
  /** On the plan. */
  readonly atMs: number;
  /** Lower case, as the recogniser's dictionary has them: `twenty one`. */
  readonly words: string;
}

interface JudgedWords extends ExpectedWords {
  /** Empty where nothing was heard. */
  readonly heard: string;
  /** How far from its time it began, once the constant lateness is taken off; `undefined` where nothing began. */
  readonly onsetErrorMs: number | undefined;
}

export interface Judgement {
  readonly words: readonly JudgedWords[];
  /** How much later than planned everything was heard: the middle of all onsets. */
  readonly constantLatenessMs: number;
}

export interface JudgeOptions {
  /** Where in the capture the plan's time 0 lies. */
  readonly planStartMs: number;
  /** A folder of the test's own. */
  readonly folder: string;
  /** The largest constant lateness to look for. */
  readonly maxLatenessMs?: number;
  /** More phrases that might be said, so that the recogniser has a choice. */
  readonly otherWords?: readonly string[];
}

/** What is cut before a planned time, so that an early word is heard whole. */
const cutBeforeMs = 60;
const maxPieceMs = 8_000;
/** Onsets farther from the plan belong to something else. */
const maxOnsetErrorMs = 250;

export async function judge(
  captureWav: string,
  expected: readonly ExpectedWords[],
  options: JudgeOptions,
): Promise<Judgement> {
  const sound = readWav(readFileSync(captureWav));
  if (sound === undefined) throw new Error(`${captureWav} is not a WAV file.`);
  return judgeSound(sound, expected, options);
}

export async function judgeSound(
  sound: Waveform,
  expected: readonly ExpectedWords[],
  { planStartMs, folder, maxLatenessMs = 2_000, otherWords = [] }: JudgeOptions,
): Promise<Judgement> {
  const onsets = findOnsets(sound).map((atMs) => atMs - planStartMs);
  const constantLatenessMs = findLateness(onsets, expected, maxLatenessMs);
  const pieces = expected.map(({ atMs }, index) => {
    const from = planStartMs + constantLatenessMs + atMs - cutBeforeMs;
    const next = expected[index + 1]?.atMs ?? Number.POSITIVE_INFINITY;
    return cutPiece(sound, from, Math.min(from + maxPieceMs, from + next - atMs));
  });
  const phrases = [...expected.map(({ words }) => words), ...otherWords];
  const heard = await recognise(pieces, phrases, join(folder, 'pieces'));
  return {
    constantLatenessMs,
    words: expected.map((each, index) => ({
      ...each,
      heard: heard[index] ?? '',
      onsetErrorMs: nearestError(onsets, each.atMs + constantLatenessMs),
    })),
  };
}

/** What is wrong with a session as heard, one line each; empty when all is well. */
export function listFaults({ words }: Judgement, toleranceMs: number): readonly string[] {
  return words.flatMap(({ atMs, words: said, heard, onsetErrorMs }) => {
    const at = `${(atMs / 1000).toFixed(1)} s "${said}"`;
    if (onsetErrorMs === undefined) return [`${at}: nothing begins there`];
    const faults = heard === said ? [] : [`${at}: heard "${heard}"`];
    if (Math.abs(onsetErrorMs) > toleranceMs) faults.push(`${at}: ${onsetErrorMs.toFixed(0)} ms off`);
    return faults;
  });
}

const frameMs = 2;
/** Something begins where a frame is louder than this after so long a silence. */
const audible = 0.004;
const silenceMs = 60;
/** A word begins where it reaches this part of its loudest sample. At the 3 % of the trimming an f is easily missed. */
const onsetPart = 0.02;
const wordMs = 600;

/** Moments in the sound, in milliseconds, at which something begins after a silence. */
function findOnsets({ samples, rate }: Waveform): readonly number[] {
  const length = (frameMs * rate) / 1000;
  const onsets: number[] = [];
  let silentMs = Number.POSITIVE_INFINITY;
  for (let at = 0; at < samples.length; at += length) {
    const frame = samples.subarray(at, at + length);
    if (!frame.some((sample) => Math.abs(sample) > audible)) {
      silentMs += frameMs;
      continue;
    }
    if (silentMs >= silenceMs)
      onsets.push((refineOnset(samples.subarray(at, at + (wordMs * rate) / 1000)) + at) * (1000 / rate));
    silentMs = 0;
  }
  return onsets;
}

function refineOnset(word: Float32Array): number {
  const limit = onsetPart * peakOf(word);
  return word.findIndex((sample) => Math.abs(sample) >= limit);
}

/** The shift at which the largest number of planned words begins on time. */
function findLateness(onsets: readonly number[], expected: readonly ExpectedWords[], maxLatenessMs: number): number {
  let best = { matches: -1, latenessMs: 0 };
  for (let latenessMs = -200; latenessMs <= maxLatenessMs; latenessMs += 5) {
    const matches = expected.filter(
      ({ atMs }) => Math.abs(nearestError(onsets, atMs + latenessMs) ?? 1000) < 30,
    ).length;
    if (matches > best.matches) best = { matches, latenessMs };
  }
  const errors = expected
    .flatMap(({ atMs }) => nearestError(onsets, atMs + best.latenessMs) ?? [])
    .filter((error) => Math.abs(error) < 60)
    .sort((a, b) => a - b);
  return best.latenessMs + (errors[errors.length >> 1] ?? 0);
}

function nearestError(onsets: readonly number[], atMs: number): number | undefined {
  const errors = onsets.map((onset) => onset - atMs).filter((error) => Math.abs(error) <= maxOnsetErrorMs);
  return errors.length === 0 ? undefined : errors.reduce((a, b) => (Math.abs(b) < Math.abs(a) ? b : a));
}

function cutPiece({ samples, rate }: Waveform, fromMs: number, toMs: number): Waveform {
  const index = (ms: number) => Math.max(0, Math.round((ms * rate) / 1000));
  return { samples: samples.slice(index(fromMs), index(toMs)), rate };
}
