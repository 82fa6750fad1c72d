import { describe, expect, it } from 'vitest';
import type { Warning } from '../../../src/messages/warnings.ts';
import type { Clips } from '../../../src/voice/clip.ts';
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

const english = { language: 'en' };
const counts = ['one', 'two', 'three'].map((say) => ({ say, withinMs: 900 }));

/** Milliseconds that a phrase lasts; 0 without a clip. */
function lengthsOf(clips: Clips): (say: string) => number {
  return (say) => clips.get(say)?.durationMs ?? 0;
}

/** A machine with both programs; pico2wave comes first in the order. */
function worldWith(pico: Speak | 'absent', espeak: Speak = speakTone) {
  return buildVoiceWorld((world) => ({
    ...(pico === 'absent' ? {} : { pico2wave: picoStandIn(world, pico) }),
    'espeak-ng': espeakStandIn(world, espeak),
  }));
}

describe('prepareClips', () => {
  it('makes a clip of each phrase, once, and reports its progress', async () => {
    const world = worldWith(speakTone);
    const progress: string[] = [];
    const { clips, voice } = await prepareClips(world, [...counts, ...counts], english, {
      onProgress: (done, total) => progress.push(`${done}/${total}`),
    });
    expect([...clips.keys()].sort()).toEqual(['one', 'three', 'two']);
    expect(voice?.engine.id).toBe('pico2wave');
    expect(progress).toEqual(['1/3', '2/3', '3/3']);
    expect(lengthsOf(clips)('three')).toBeCloseTo(10 + 5 * 60 + 30, -1);
    expect(lengthsOf(clips)('four')).toBe(0);
  });

  it('starts no program when all clips are in the cache', async () => {
    const world = worldWith(speakTone);
    await (await prepareClips(world, counts, english)).kept;
    const before = listSpoken(world.processes, 'pico2wave').length;
    const again = await prepareClips(world, counts, english);
    expect(again.clips.size).toBe(3);
    expect(listSpoken(world.processes, 'pico2wave')).toHaveLength(before);
  });

  it('speaks a count that is too long again, faster', async () => {
    const halving: Speak = (_, { args }) => {
      const level = Number(/level="(\d+)"/.exec(args.at(-1) ?? '')?.[1] ?? 100);
      return buildToneWav({ toneMs: (1000 * 100) / level });
    };
    const { clips } = await prepareClips(worldWith(halving), [{ say: 'seventy seven', withinMs: 900 }], english);
    expect(lengthsOf(clips)('seventy seven')).toBeGreaterThan(700);
    expect(lengthsOf(clips)('seventy seven')).toBeLessThanOrEqual(900);
  });

  it('speaks a long text in parts', async () => {
    const world = worldWith(speakTone);
    const say = Array.from({ length: 12 }, () => 'Lie on your back with your knees bent.').join(' ');
    const { clips } = await prepareClips(world, [{ say }], english);
    const spoken = listSpoken(world.processes, 'pico2wave');
    expect(spoken.length).toBeGreaterThan(1);
    for (const part of spoken) expect(part.length).toBeLessThanOrEqual(300);
    expect(lengthsOf(clips)(say)).toBeGreaterThan(60 * (say.length - 20));
  });

  it.each<[string, Speak, RegExp]>([
    ['silence', () => buildToneWav({ amplitude: 0.002 }), /it wrote silence/],
    ['garbage', () => Buffer.from('this is no sound at all, whatever its name says '), /it wrote no sound/],
    ['nothing', () => undefined, /it wrote no sound/],
  ])('takes the next engine when one yields %s, and says so once', async (_, pico, reason) => {
    const world = worldWith(pico);
    const warnings: string[] = [];
    const { clips, voice, refused } = await prepareClips(world, counts, english, {
      onWarning: (warning) => warnings.push(renderWarning(warning)),
    });
    expect(voice?.engine.id).toBe('espeak-ng');
    expect(clips.size).toBe(3);
    expect(warnings).toEqual([expect.stringMatching(reason)]);
    expect(refused.map(({ about }) => about)).toContainEqual({ name: 'pico2wave' });
  });

  it('takes the next engine when one hangs', async () => {
    const world = buildVoiceWorld((itself) => ({
      pico2wave: () => ({ exitCode: undefined, failure: 'timed-out' }),
      'espeak-ng': espeakStandIn(itself),
    }));
    const { voice, refused } = await prepareClips(world, counts, english);
    expect(voice?.engine.id).toBe('espeak-ng');
    expect(refused.at(-1)?.fault).toEqual({ code: 'hangs' });
  });

  it('warns about a single phrase that cannot be spoken, and keeps the voice', async () => {
    const mute: Speak = (text, call) => (text.includes('mm') ? buildToneWav({ amplitude: 0 }) : speakTone(text, call));
    const warnings: string[] = [];
    const { clips, voice } = await prepareClips(worldWith(mute), [{ say: 'Hmm' }, { say: '🎉' }, ...counts], english, {
      onWarning: (warning) => warnings.push(renderWarning(warning)),
    });
    expect(voice?.engine.id).toBe('pico2wave');
    expect(clips.size).toBe(3);
    expect(warnings.sort()).toEqual([
      '"Hmm" cannot be spoken: it wrote silence.',
      '"🎉" cannot be spoken: there is nothing in it that can be said.',
    ]);
  });

  describe('words in another script', () => {
    const russian = 'Мостик на одной ноге';
    const phrases = [
      { say: `Exercise two: ${russian}. Left side.` },
      { say: `${russian}.` },
      { say: 'Крен' },
      { say: 'one' },
    ];

    async function prepareForeign(languages: string | undefined) {
      const world = buildVoiceWorld((itself) => ({
        pico2wave: picoStandIn(itself),
        ...(languages === undefined
          ? {}
          : {
              'espeak-ng': (call) =>
                call.args.includes('--voices') ? { stdout: Buffer.from(languages) } : espeakStandIn(itself)(call),
            }),
      }));
      const warnings: string[] = [];
      const onWarning = (warning: Warning) => warnings.push(renderWarning(warning));
      const prepared = await prepareClips(world, phrases, english, { onWarning });
      const spoken = (program: string) =>
        listSpoken(world.processes, program).map((text) => text.replace(/<[^>]*>/g, ''));
      return { ...prepared, warnings, pico: spoken('pico2wave'), espeak: spoken('espeak-ng') };
    }

    it('are spoken by a voice of their language, in the middle of the sentence', async () => {
      const { clips, warnings, pico, espeak } = await prepareForeign(' 5  ru  --/M  Russian  zle/ru\n');
      expect([...clips.keys()].sort()).toEqual(phrases.map(({ say }) => say).sort());
      expect(warnings).toEqual([]);
      expect(pico.sort()).toEqual(['Exercise two:', 'Left side.', 'one']);
      expect([...new Set(espeak)].sort()).toEqual(['Крен', `${russian}.`]);
    });

    it('are left out with one warning where there is none, and everything else is spoken', async () => {
      const { clips, voice, warnings, pico } = await prepareForeign(undefined);
      expect(voice?.engine.id).toBe('pico2wave');
      expect([...clips.keys()].sort()).toEqual([phrases[0]?.say, 'one']);
      expect(warnings).toEqual([
        expect.stringMatching(
          /^No voice here can read "Мостик на одной ноге\.", so it is only shown\. To hear Russian: /,
        ),
      ]);
      expect(pico.sort()).toEqual(['Exercise two:', 'Left side.', 'one']);
    });
  });

  it('reports why no voice was taken where nothing can speak', async () => {
    const { clips, voice, refused } = await prepareClips(buildVoiceWorld(), counts, english);
    expect(clips.size).toBe(0);
    expect(voice).toBeUndefined();
    expect(refused.map(({ about }) => about)).toEqual([
      'recorded',
      { name: 'piper' },
      { name: 'macOS say' },
      'windows',
      'built-in',
      { name: 'RHVoice' },
      { name: 'pico2wave' },
      { name: 'espeak-ng' },
    ]);
  });

  it('makes damaged clips again', async () => {
    const world = worldWith(speakTone);
    await (await prepareClips(world, counts, english)).kept;
    for (const path of world.files.paths()) world.files.put(path, 'damaged');
    const { clips } = await prepareClips(world, counts, english);
    expect(clips.size).toBe(3);
    expect(listSpoken(world.processes, 'pico2wave')).toHaveLength(6);
  });

  it('serves two sessions at once', async () => {
    const world = worldWith(speakTone);
    const both = await Promise.all([prepareClips(world, counts, english), prepareClips(world, counts, english)]);
    await Promise.all(both.map(({ kept }) => kept));
    expect(both.map(({ clips }) => clips.size)).toEqual([3, 3]);
    expect(both[0]?.clips.get('one')).toEqual(both[1]?.clips.get('one'));
  });
});
