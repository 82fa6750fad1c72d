import { describe, expect, test } from 'vitest';
import { OnDemandClips } from '../../../src/voice/clips/on-demand-clips.ts';
import { prepareClips } from '../../../src/voice/clips/prepare-clips.ts';
import { buildToneWav } from '../../support/voice-sounds.ts';
import {
  buildVoiceWorld,
  espeakStandIn,
  listSpoken,
  picoStandIn,
  type Speak,
  speakTone,
} from '../../support/voice-world.ts';
import { renderWarning } from '../../support/words.ts';

/** A session whose voice is pico2wave, on a machine where another one could speak too. */
async function openSession(speak: Speak = speakTone) {
  const world = buildVoiceWorld((world) => ({
    pico2wave: picoStandIn(world, (text, call) => (text === 'one' ? speakTone(text, call) : speak(text, call))),
    'espeak-ng': espeakStandIn(world),
  }));
  const { voice } = await prepareClips(world, [{ say: 'one' }], { language: 'en' });
  if (voice === undefined) throw new Error('There is no voice.');
  const told: string[] = [];
  const late = new OnDemandClips(world, voice, (warning) => told.push(renderWarning(warning)));
  return { world, late, told, spoken: () => listSpoken(world.processes, 'pico2wave').slice(1) };
}

describe('what is made while the session runs', () => {
  test('is spoken by its voice, one after the other, what is urgent first', async () => {
    const { late, spoken } = await openSession();
    const calm = ['This side is over.', 'Stopped.', 'Paused.'].map((say) => late.make(say, false));
    const urgent = late.make('Paused.', true);
    const away = late.make('You were away.', true);
    expect((await Promise.all([...calm, urgent, away])).map((clip) => clip?.say)).toEqual([
      'This side is over.',
      'Stopped.',
      'Paused.',
      'Paused.',
      'You were away.',
    ]);
    const order = spoken().map((text) => text.replace(/<[^>]*>/g, ''));
    expect(order).toEqual(['Paused.', 'You were away.', 'This side is over.', 'Stopped.']);
  });

  test('is told of where it cannot be spoken, and no other voice speaks it', async () => {
    const silence: Speak = (text, call) =>
      text.includes('away') ? buildToneWav({ toneMs: 300, amplitude: 0 }) : speakTone(text, call);
    const { world, late, told } = await openSession(silence);
    expect(await late.make('You were away.', true)).toBeUndefined();
    expect(told).toEqual([expect.stringContaining('"You were away." cannot be spoken')]);
    expect((await late.make('Stopped.', true))?.say).toBe('Stopped.');
    expect(listSpoken(world.processes, 'espeak-ng')).toEqual([]);
  });

  test('is nothing any more once it is closed, and nobody waits for it', async () => {
    const { late, spoken } = await openSession();
    const made = ['Stopped.', 'Paused.', 'This side is over.'].map((say) => late.make(say, false));
    await late.close();
    await Promise.all(made);
    const before = spoken().length;
    expect(before).toBeLessThan(3);
    expect(await late.make('You were away.', true)).toBeUndefined();
    expect(spoken()).toHaveLength(before);
  });

  test('is made also when it comes while the engine ends', async () => {
    const { late } = await openSession();
    await late.make('Stopped.', false);
    expect((await late.make('Paused.', false))?.say).toBe('Paused.');
  });
});
