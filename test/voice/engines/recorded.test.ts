import { beforeAll, describe, expect, test } from 'vitest';
import { candidateVoices } from '../../../src/voice/choose-voice.ts';
import { clipRate } from '../../../src/voice/clip.ts';
import { prepareClips } from '../../../src/voice/clips/prepare-clips.ts';
import { speechLevel } from '../../../src/voice/pcm/shape-speech.ts';
import { buildToneVoice, hertzOf } from '../../support/recorded-voices.ts';
import { buildVoiceWorld, espeakStandIn, listSpoken, type TestVoiceWorld } from '../../support/voice-world.ts';

const voiceFolders = ['/opt/backroutine/voices', '/home/person/voices'];
const folder = `${voiceFolders[0]}/en-tess`;

const sentences = [
  { say: 'Relax.', hertz: 300, lengthMs: 500 },
  { say: 'Next:', hertz: 500, lengthMs: 300 },
  { say: 'Left side.', hertz: 800, lengthMs: 600 },
  { say: 'seven', hertz: 1100, lengthMs: 400 },
  { say: '1', hertz: 1300, lengthMs: 300 },
];

let files: Readonly<Record<string, string | Uint8Array>>;
beforeAll(async () => {
  files = await buildToneVoice({ folder, sentences });
});

/** A machine with a recorded voice and espeak-ng, whose sound is a tone of 440 hertz. */
function machine(): TestVoiceWorld {
  return buildVoiceWorld((world) => ({ 'espeak-ng': espeakStandIn(world) }), {
    files: { files },
    settings: { voiceFolders },
  });
}

async function speak(world: TestVoiceWorld, wanted: string | undefined, ...phrases: readonly string[]) {
  const preferences = wanted === undefined ? { language: 'en' } : { language: 'en', wanted };
  const prepared = await prepareClips(
    world,
    phrases.map((say) => ({ say })),
    preferences,
  );
  await prepared.kept;
  return prepared;
}

/** What is heard from one moment to another. */
const hertzAt = (samples: Int16Array | undefined, fromMs: number, toMs: number) =>
  hertzOf((samples ?? new Int16Array(0)).slice((fromMs * clipRate) / 1000, (toMs * clipRate) / 1000), clipRate);

test('a recorded voice is the first in the order, in its own language alone', async () => {
  const first = async (language: string) => {
    for await (const candidate of candidateVoices(machine(), { language })) {
      if (candidate.kind === 'voice') return `${candidate.engine.id}:${candidate.voice.name}`;
    }
    return undefined;
  };
  expect(await first('en')).toBe('recorded:tess');
  expect(await first('de')).toBe('espeak-ng:de');
});

test('the first voice of a name counts, and what is no voice is none', async () => {
  const world = buildVoiceWorld(undefined, {
    files: { files: { ...files, [`${voiceFolders[1]}/broken/voice.json`]: '{' } },
    settings: { voiceFolders },
  });
  const { voice } = await speak(world, undefined, 'Relax.');
  expect(voice?.voice.name).toBe('tess');
});

describe('a text', () => {
  test('is spoken sentence by sentence, whatever stands beside it', async () => {
    const { clips } = await speak(machine(), undefined, 'Next: left side. Relax.');
    const clip = clips.get('Next: left side. Relax.');
    // 300 ms, a pause of 160, 600, a pause of 280, 500.
    expect(clip?.durationMs).toBeCloseTo(1840, -1);
    expect(hertzAt(clip?.samples, 50, 250)).toBeCloseTo(500, -1.5);
    expect(hertzAt(clip?.samples, 510, 1010)).toBeCloseTo(800, -1.5);
    expect(hertzAt(clip?.samples, 1390, 1790)).toBeCloseTo(300, -1.5);
    // Nothing is heard twice or dragged over: the pause is silent.
    expect(Math.max(...(clip?.samples.slice(0.32 * clipRate, 0.44 * clipRate) ?? [1]))).toBeLessThan(300);
  });

  test('is found whatever marks are written in it', async () => {
    const world = machine();
    const { clips } = await speak(world, undefined, '— [Relax.] ★ <Left> side.');
    expect(clips.get('— [Relax.] ★ <Left> side.')?.durationMs).toBeCloseTo(1380, -1);
    expect(listSpoken(world.processes, 'espeak-ng')).toEqual([]);
  });

  test('is not cut at its ends as the sound of an engine is', async () => {
    const { clips } = await speak(machine(), undefined, 'seven');
    expect(clips.get('seven')?.durationMs).toBeCloseTo(400, 0);
  });

  test('that is not recorded is spoken by another voice, as loud', async () => {
    const world = machine();
    const { clips } = await speak(world, 'recorded:tess', 'Relax. Feed the cat. Close the door. Relax.', 'seven');
    expect(listSpoken(world.processes, 'espeak-ng')).toEqual(['Feed the cat. Close the door.']);
    const samples = Float32Array.from(
      clips.get('Relax. Feed the cat. Close the door. Relax.')?.samples ?? [],
      (one) => {
        return one / 32768;
      },
    );
    const foreign = samples.slice(0.85 * clipRate, -0.85 * clipRate);
    expect(speechLevel(foreign, clipRate)).toBeCloseTo(0.15, 1.5);
  });

  test('is spoken faster where it has less time, at the same pitch', async () => {
    const world = machine();
    const { clips } = await prepareClips(world, [{ say: 'Left side.', withinMs: 480 }], { language: 'en' });
    const clip = clips.get('Left side.');
    expect(clip?.durationMs).toBeLessThanOrEqual(480);
    expect(clip?.durationMs).toBeGreaterThan(430);
    expect(hertzAt(clip?.samples, 50, 400)).toBeCloseTo(800, -2);
  });
});

describe('where too little is recorded', () => {
  const phrases = ['Relax.', 'Feed the cat.', 'Close the door.'];

  test('one other voice speaks everything, unless the recorded one was chosen', async () => {
    const { voice, refused } = await speak(machine(), undefined, ...phrases);
    expect(voice?.engine.id).toBe('espeak-ng');
    expect(refused.map(({ fault }) => fault.code)).toContain('mostly-unrecorded');
    expect((await speak(machine(), 'tess', ...phrases)).voice?.engine.id).toBe('recorded');
  });

  test('a few sentences of another voice are no reason against it', async () => {
    const { voice } = await speak(
      machine(),
      undefined,
      'Next: left side. Relax. Relax. Relax. Seven. Seven. Relax.',
      'Left side.',
      'Sit.',
    );
    expect(voice?.engine.id).toBe('recorded');
  });
});

describe('beside another recorded voice', () => {
  const short = [{ say: 'Relax.', hertz: 2000, lengthMs: 500 }];
  const with2 = async (language = 'en', name = 'anna') => {
    const own = await buildToneVoice({ folder: `${voiceFolders[1]}/a`, name, language, sentences: short });
    return buildVoiceWorld((world) => ({ 'espeak-ng': espeakStandIn(world) }), {
      files: { files: { ...files, ...own } },
      settings: { voiceFolders },
    });
  };
  const recordedOf = async (world: TestVoiceWorld, language: string, wanted?: string) => {
    const found: string[] = [];
    const preferences = wanted === undefined ? { language } : { language, wanted };
    for await (const candidate of candidateVoices(world, preferences)) {
      if (candidate.kind === 'voice' && candidate.engine.id === 'recorded') found.push(candidate.voice.name);
    }
    return found;
  };

  test('that which ships comes first, unless the other one was asked for', async () => {
    const world = await with2();
    expect(await recordedOf(world, 'en')).toEqual(['tess', 'anna']);
    expect(await recordedOf(world, 'en', 'anna')).toEqual(['anna', 'tess']);
    expect((await speak(world, undefined, 'Relax.', 'Left side.')).voice?.voice.name).toBe('tess');
    expect((await speak(world, 'anna', 'Relax.', 'Left side.')).voice?.voice.name).toBe('anna');
  });

  test('one that has too little takes no other one away', async () => {
    const world = await with2();
    world.files.put(
      `${folder}/voice.json`,
      String(world.files.text(`${voiceFolders[1]}/a/voice.json`)).replace('anna', 'few'),
    );
    world.files.put(`${voiceFolders[1]}/a/voice.json`, String(files[`${folder}/voice.json`]));
    const { voice, refused } = await speak(world, undefined, 'Seven', 'Left side.');
    expect(voice?.voice.name).toBe('tess');
    expect(refused).toEqual([{ kind: 'refused', about: { name: 'few' }, fault: { code: 'mostly-unrecorded' } }]);
  });

  test('one of the same name in another language is a voice of its own', async () => {
    const world = await with2('de', 'tess');
    const { clips } = await speak(world, 'tess', 'Left side.');
    expect(hertzAt(clips.get('Left side.')?.samples, 50, 400)).toBeCloseTo(800, -1.5);
    const prepared = await prepareClips(world, [{ say: 'Relax.' }], { language: 'de' });
    expect(hertzAt(prepared.clips.get('Relax.')?.samples, 50, 400)).toBeCloseTo(2000, -2);
  });

  test.each([' Tess', 'recorded: TESS', 'RECORDED'])('it is asked for as %j too', async (wanted) => {
    const { voice } = await speak(machine(), wanted, 'Relax.', 'Feed the cat.', 'Close the door.');
    expect(voice?.voice.name).toBe('tess');
  });
});

test('another voice speaks all where it was chosen', async () => {
  const world = machine();
  const { voice } = await speak(world, 'espeak-ng', 'Relax.');
  expect(voice?.engine.id).toBe('espeak-ng');
  expect(listSpoken(world.processes, 'espeak-ng')).toEqual(['Relax.']);
});

describe('a damaged sound file is no reason to be silent: another voice speaks its sentences', () => {
  const whole = () => Buffer.from(files[`${folder}/all.ogg`] ?? '');

  test.each<[string, () => string | Uint8Array]>([
    ['is no sound', () => 'not a sound'],
    ['ends too early', () => whole().subarray(0, -3000)],
  ])('where it %s', async (_, damage) => {
    const world = machine();
    world.files.put(`${folder}/all.ogg`, damage());
    const warnings: unknown[] = [];
    const phrases = [{ say: 'Seven' }, { say: 'Relax. Left side.' }, { say: '1' }];
    const { clips } = await prepareClips(
      world,
      phrases,
      { language: 'en' },
      { onWarning: (one) => warnings.push(one) },
    );
    expect(clips.size).toBe(phrases.length);
    expect(listSpoken(world.processes, 'espeak-ng')).toContain('1');
    expect(warnings).toEqual([]);
  });

  test('where it is missing', async () => {
    const world = machine();
    world.files.remove(`${folder}/all.ogg`);
    const { clips } = await speak(world, undefined, 'Relax.');
    expect(clips.has('Relax.')).toBe(true);
    expect(listSpoken(world.processes, 'espeak-ng')).toEqual(['Relax.']);
  });
});

test('a voice that was recorded anew does not speak from the kept clips of before', async () => {
  const world = machine();
  await speak(world, undefined, 'Relax.');
  const anew = await buildToneVoice({ folder, sentences: [{ say: 'Relax.', hertz: 900, lengthMs: 550 }] });
  for (const [path, content] of Object.entries(anew)) world.files.put(path, content);
  const { clips } = await speak(world, undefined, 'Relax.');
  expect(hertzAt(clips.get('Relax.')?.samples, 50, 450)).toBeCloseTo(900, -1.5);
});
