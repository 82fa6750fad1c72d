/** The recorded voice that ships with the program. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { listSentences } from '../../../src/cli/voices/own-voice.ts';
import { readRoutine } from '../../../src/routine/read-routine.ts';
import { recordingKey } from '../../../src/text/spoken-text.ts';
import { speechLevel } from '../../../src/voice/pcm/shape-speech.ts';
import { readVoiceFile } from '../../../src/voice/recorded/recorded-voice.ts';
import { VorbisFile } from '../../../src/voice/recorded/vorbis-file.ts';
import budgets from '../../bench/budgets.json' with { type: 'json' };
import { bundledExercises } from '../../support/bundled-plans.ts';

const root = join(import.meta.dirname, '../../..');
const folder = join(root, 'voices/en-michael');
const { routines }: { readonly routines: readonly string[] } = JSON.parse(
  readFileSync(join(root, 'voice-pack/voice.json'), 'utf8'),
);
const howToRecord = 'npm run --prefix voice-pack record';

const voice = readVoiceFile(readFileSync(join(folder, 'voice.json')));
const recordings = [...(voice?.recordings ?? [])];
const sentences = new Map(
  listSentences(
    routines.map((name) => {
      const reading = readRoutine(readFileSync(join(root, `routines/${name}.yaml`)), bundledExercises());
      if (reading.problems) throw new Error(`${name} has problems.`);
      return { name, routine: reading.routine };
    }),
  ).map((sentence) => [recordingKey(sentence.say), sentence]),
);

const sounds = new Map<string, { readonly samples: Float32Array; readonly rate: number }>();
beforeAll(async () => {
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.ogg'))) {
    const sound = await VorbisFile.open(readFileSync(join(folder, file)));
    if (sound === undefined) throw new Error(`${file} is no sound.`);
    for (const [key, { startMs, lengthMs }] of recordings.filter(([, recording]) => recording.file === file)) {
      const at = (ms: number) => Math.round((ms * sound.rate) / 1000);
      sounds.set(key, { samples: await sound.read(at(startMs), at(startMs + lengthMs)), rate: sound.rate });
    }
  }
});

test('has every sentence of its routines, and all numbers', () => {
  const missing = [...sentences.keys()].filter((key) => !voice?.recordings.has(key));
  expect({ missing, howToRecord }).toEqual({ missing: [], howToRecord });
});

test('has nothing that is not said', () => {
  const unused = recordings.map(([key]) => key).filter((key) => !sentences.has(key));
  expect({ unused, howToRecord }).toEqual({ unused: [], howToRecord });
});

test('has no count that runs into the next one, and no sentence that has to be played much faster', () => {
  const late = recordings.filter(([key, { lengthMs }]) => lengthMs > 1.15 * (sentences.get(key)?.withinMs ?? 0));
  expect(late).toEqual([]);
});

test('is cut nowhere: each recording begins and ends in silence', () => {
  const cut = [...sounds].filter(([, { samples, rate }]) => {
    const edge = Math.round(0.002 * rate);
    const peak = peakOf(samples);
    return Math.max(peakOf(samples.subarray(0, edge)), peakOf(samples.subarray(-edge))) > peak * 10 ** (-20 / 20);
  });
  expect(cut.map(([key]) => key)).toEqual([]);
  expect(sounds.size).toBe(recordings.length);
});

test('is equally loud throughout, as loud as it says', () => {
  for (const [key, { samples, rate }] of sounds) {
    const level = speechLevel(samples, rate) / (voice?.level ?? 0);
    expect({ key, isAsLoud: level > 0.7 && level < 1.4 }).toEqual({ key, isAsLoud: true });
  }
});

test('takes no more bytes than its budget', () => {
  expect(existsSync(folder)).toBe(true);
  const bytes = readdirSync(folder).reduce((sum, name) => sum + readFileSync(join(folder, name)).length, 0);
  expect(bytes).toBeLessThanOrEqual(budgets.recordedVoiceKib * 1024);
});

function peakOf(samples: Float32Array): number {
  return samples.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0);
}
