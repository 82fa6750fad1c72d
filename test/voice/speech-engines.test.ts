import { describe, expect, it } from 'vitest';
import { candidateVoices, listVoices, type VoicePreferences } from '../../src/voice/choose-voice.ts';
import { listInstallWays } from '../../src/voice/speech-engines.ts';
import {
  buildVoiceWorld,
  espeakStandIn,
  picoStandIn,
  type TestVoiceWorld,
  voiceFlitePath,
} from '../support/voice-world.ts';
import { renderRefusal } from '../support/words.ts';

/** A Linux machine with the bundled voice, pico2wave and espeak-ng. */
function linux(): TestVoiceWorld {
  return buildVoiceWorld((world) => ({ pico2wave: picoStandIn(world), 'espeak-ng': espeakStandIn(world) }), {
    files: { files: { [voiceFlitePath]: 'wasm' } },
  });
}

function mac(
  voices = [
    'Albert              en_US    # Hello! My name is Albert.',
    'Anna                de_DE    # Hallo! Ich heiße Anna.',
    'Eddy (English (UK)) en_GB    # Hello! My name is Eddy.',
    'Samantha            en_US    # Hello! My name is Samantha.',
  ],
): TestVoiceWorld {
  return buildVoiceWorld(() => ({ say: () => ({ stdout: Buffer.from(voices.join('\n')) }) }), {
    environment: { platform: 'darwin' },
    files: { files: { [voiceFlitePath]: 'wasm' } },
  });
}

/** The voices in their order, as `engine:voice`. */
async function order(world: TestVoiceWorld, preferences: VoicePreferences): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const candidate of candidateVoices(world, preferences)) {
    if (candidate.kind === 'voice') found.push(`${candidate.engine.id}:${candidate.voice.name}`);
  }
  return found;
}

async function refusals(world: TestVoiceWorld, preferences: VoicePreferences): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const candidate of candidateVoices(world, preferences)) {
    if (candidate.kind === 'refused') found.push(renderRefusal(candidate));
  }
  return found;
}

describe('candidateVoices', () => {
  it.each<[string, VoicePreferences, readonly string[]]>([
    ['the bundled voice speaks English', { language: 'en' }, ['flite:rms', 'pico2wave:en-us', 'espeak-ng:en-us']],
    [
      'a variant is taken where there is one',
      { language: 'en-GB' },
      ['flite:rms', 'pico2wave:en-gb', 'espeak-ng:en-gb'],
    ],
    ['German is never read by an English voice', { language: 'de' }, ['pico2wave:de-de', 'espeak-ng:de']],
    ['nobody speaks it', { language: 'ja' }, []],
    [
      'an engine is chosen',
      { language: 'en', wanted: 'espeak-ng' },
      ['espeak-ng:en-us', 'flite:rms', 'pico2wave:en-us'],
    ],
    [
      'a voice is chosen',
      { language: 'en', wanted: 'AWB' },
      ['flite:awb', 'flite:rms', 'pico2wave:en-us', 'espeak-ng:en-us'],
    ],
    [
      'both are chosen',
      { language: 'en', wanted: 'espeak-ng:en-gb' },
      ['espeak-ng:en-gb', 'flite:rms', 'pico2wave:en-us'],
    ],
    [
      'the choice is not there',
      { language: 'en', wanted: 'nobody' },
      ['flite:rms', 'pico2wave:en-us', 'espeak-ng:en-us'],
    ],
    [
      'the choice has spaces around',
      { language: 'en', wanted: ' Flite: AWB ' },
      ['flite:awb', 'pico2wave:en-us', 'espeak-ng:en-us'],
    ],
    ['the choice has another language', { language: 'de', wanted: 'slt' }, ['pico2wave:de-de', 'espeak-ng:de']],
  ])('%s', async (_, preferences, wanted) => {
    expect(await order(linux(), preferences)).toEqual(wanted);
  });

  it('reports why the preferred voice is not taken', async () => {
    expect((await refusals(linux(), { language: 'de', wanted: 'flite' }))[0]).toBe(
      'The built-in voice: it does not speak German.',
    );
    expect((await refusals(linux(), { language: 'en', wanted: 'flite:bob' }))[0]).toBe(
      'The built-in voice: it has no voice called "bob".',
    );
    expect((await refusals(linux(), { language: 'en', wanted: 'nobody' }))[0]).toBe(
      'nobody: no voice of this name was found here.',
    );
  });

  it('takes the voice of the system first, and no joke voice', async () => {
    expect(await order(mac(), { language: 'en' })).toEqual(['say:Samantha', 'flite:rms']);
    expect(await order(mac(), { language: 'en-GB' })).toEqual(['say:Eddy (English (UK))', 'flite:rms']);
    expect(await order(mac(), { language: 'de' })).toEqual(['say:Anna']);
    const fewVoices = mac(['Albert              en_US    # Hello!', 'Zoe                 en_US    # Hello!']);
    expect((await order(fewVoices, { language: 'en' }))[0]).toBe('say:Zoe');
  });

  it('does not inspect engines that are not needed', async () => {
    const world = linux();
    for await (const candidate of candidateVoices(world, { language: 'en' })) {
      if (candidate.kind === 'voice') break;
    }
    expect(world.processes.calls).toEqual([]);
  });
});

describe('piper', () => {
  const model = '/home/person/thorsten.onnx';
  const build = (options: { readonly help?: string; readonly config?: string; readonly installed?: boolean }) =>
    buildVoiceWorld(
      () =>
        options.installed === false ? {} : { piper: () => ({ stdout: Buffer.from(options.help ?? '-m, --model') }) },
      {
        settings: { piperModel: model },
        files: { files: { [model]: 'model', [`${model}.json`]: options.config ?? '{"language":{"code":"de_DE"}}' } },
      },
    );

  it('comes first where a model is configured', async () => {
    expect(await order(build({}), { language: 'de' })).toEqual(['piper:thorsten']);
  });

  it.each([
    ['the program is another one of this name', { help: 'Configure gaming mice' }, /it is not installed/],
    ['the program is missing', { installed: false }, /it is not installed/],
    ['the model has no description', { config: 'not json' }, /has no description/],
    ['the model speaks another language', { config: '{"language":{"code":"fr_FR"}}' }, /does not speak/],
  ])('is refused when %s', async (_, options, reason) => {
    const [, piper] = await refusals(build(options), { language: 'de' });
    expect(piper).toMatch(reason);
  });
});

describe('listVoices', () => {
  it('lists every engine, which voice is in force, and why', async () => {
    const rows = await listVoices(linux(), { language: 'en' });
    expect(rows.filter(({ inForce }) => inForce)).toEqual([
      {
        engine: 'flite',
        voice: 'rms',
        language: 'en-US',
        inForce: 'first',
      },
    ]);
    expect([...new Set(rows.map(({ engine }) => engine))]).toEqual([
      'recorded',
      'piper',
      'say',
      'sapi',
      'flite',
      'rhvoice',
      'pico2wave',
      'espeak-ng',
    ]);
    expect(rows.every(({ voice, fault }) => (voice === undefined) === (fault !== undefined))).toBe(true);
  });

  it('marks the voice that the person has chosen', async () => {
    const rows = await listVoices(linux(), { language: 'en', wanted: 'espeak-ng:en-gb' });
    expect(rows.find(({ inForce }) => inForce)).toMatchObject({ voice: 'en-gb', inForce: 'chosen' });
  });
});

describe('listInstallWays', () => {
  it('names the engines that would speak a language', () => {
    const [pico, espeak] = ['libttspico-utils', 'espeak-ng'].map((name) => ({ by: 'package', name }));
    expect(listInstallWays('de')).toEqual(expect.arrayContaining([pico, espeak]));
    expect(listInstallWays('ja')).toContainEqual(espeak);
    expect(listInstallWays('ja')).not.toContainEqual(pico);
  });
});
