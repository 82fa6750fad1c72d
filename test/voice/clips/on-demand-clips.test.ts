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
  const { voice, foreign } = await prepareClips(world, [{ say: 'one' }], { language: 'en' });
  if (voice === undefined) throw new Error('There is no voice.');
  const warnings: string[] = [];
  const onDemand = new OnDemandClips(world, { voice, foreign }, (warning) => warnings.push(renderWarning(warning)));
  return { world, onDemand, warnings, spoken: () => listSpoken(world.processes, 'pico2wave').slice(1) };
}

describe('OnDemandClips', () => {
  test('speaks with the voice of the session, one phrase after the other, urgent ones first', async () => {
    const { onDemand, spoken } = await openSession();
    const lowPriority = ['This side is over.', 'Stopped.', 'Paused.'].map((say) => onDemand.make({ say }, false));
    const urgent = onDemand.make({ say: 'Paused.' }, true);
    const away = onDemand.make({ say: 'You were away.' }, true);
    expect((await Promise.all([...lowPriority, urgent, away])).map((clip) => clip?.say)).toEqual([
      'This side is over.',
      'Stopped.',
      'Paused.',
      'Paused.',
      'You were away.',
    ]);
    const order = spoken().map((text) => text.replace(/<[^>]*>/g, ''));
    expect(order).toEqual(['Paused.', 'You were away.', 'This side is over.', 'Stopped.']);
  });

  test('warns where a phrase cannot be spoken, and takes no other voice', async () => {
    const silence: Speak = (text, call) =>
      text.includes('away') ? buildToneWav({ toneMs: 300, amplitude: 0 }) : speakTone(text, call);
    const { world, onDemand, warnings } = await openSession(silence);
    expect(await onDemand.make({ say: 'You were away.' }, true)).toBeUndefined();
    expect(warnings).toEqual([expect.stringContaining('"You were away." cannot be spoken')]);
    expect((await onDemand.make({ say: 'Stopped.' }, true))?.say).toBe('Stopped.');
    expect(listSpoken(world.processes, 'espeak-ng')).toEqual([]);
  });

  test('makes nothing once it is closed, and keeps no caller waiting', async () => {
    const { onDemand, spoken } = await openSession();
    const made = ['Stopped.', 'Paused.', 'This side is over.'].map((say) => onDemand.make({ say }, false));
    await onDemand.close();
    await Promise.all(made);
    const before = spoken().length;
    expect(before).toBeLessThan(3);
    expect(await onDemand.make({ say: 'You were away.' }, true)).toBeUndefined();
    expect(spoken()).toHaveLength(before);
  });

  test('makes a phrase that is asked for while the engine closes', async () => {
    const { onDemand } = await openSession();
    await onDemand.make({ say: 'Stopped.' }, false);
    expect((await onDemand.make({ say: 'Paused.' }, false))?.say).toBe('Paused.');
  });
});
