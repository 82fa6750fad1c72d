import { describe, expect, it } from 'vitest';
import { candidateVoices, listVoices } from '../../../src/voice/choose-voice.ts';
import { prepareClips } from '../../../src/voice/clips/prepare-clips.ts';
import { listInstallWays } from '../../../src/voice/speech-engines.ts';
import {
  buildVoiceWorld,
  rhvoiceFiles,
  speakTone,
  type TestVoiceWorld,
  writeSpoken,
} from '../../support/voice-world.ts';

/** A machine with RHVoice and these voices, by name and the language that RHVoice calls it. */
function machine(voices: Readonly<Record<string, string>>, speak = speakTone): TestVoiceWorld {
  return buildVoiceWorld(
    (world) => ({
      'RHVoice-test': (call) => {
        writeSpoken(world().files, call, '-o', speak(call.stdin ?? '', call));
        return {};
      },
    }),
    { files: { files: rhvoiceFiles(voices) } },
  );
}

async function firstVoice(world: TestVoiceWorld, language: string, wanted?: string): Promise<string | undefined> {
  for await (const one of candidateVoices(world, { language, ...(wanted === undefined ? {} : { wanted }) }))
    if (one.kind === 'voice') return `${one.engine.id}:${one.voice.name}`;
  return undefined;
}

describe('RHVoice', () => {
  it('speaks with the voices whose data is installed, the clearest first', async () => {
    const world = machine({ Alan: 'English', Bdl: 'English', Elena: 'Russian', Slt: 'English' });
    expect(await firstVoice(world, 'en')).toBe('rhvoice:slt');
    expect(await firstVoice(world, 'en', 'rhvoice:bdl')).toBe('rhvoice:bdl');
    expect(await firstVoice(world, 'ru')).toBe('rhvoice:elena');
    expect(await firstVoice(world, 'de')).toBeUndefined();
  });

  it('is refused where it has no voice that can be read', async () => {
    for (const voices of [{}, { Nobody: 'Klingon' }]) {
      const rows = await listVoices(machine(voices), { language: 'en' });
      expect(rows.find(({ engine }) => engine === 'rhvoice')).toEqual({
        engine: 'rhvoice',
        fault: { code: 'lists-no-voices' },
      });
    }
  });

  it('gets the text on stdin, and a faster rate where a text has to be shorter', async () => {
    const world = machine({ Slt: 'English' });
    const { clips } = await prepareClips(world, [{ say: 'twenty seven', withinMs: 500 }], { language: 'en' });
    expect(clips.size).toBe(1);
    expect(world.processes.calls.map(({ stdin }) => stdin)).toContain('twenty seven');
    const rates = world.processes.calls.map(({ args }) => Number(args[args.indexOf('-r') + 1]));
    expect(rates[0]).toBe(100);
    expect(Math.max(...rates)).toBeGreaterThan(100);
  });

  it('is given up where it writes no sound, whatever its exit code says', async () => {
    const world = machine({ Slt: 'English' }, () => undefined);
    const { voice, refused } = await prepareClips(world, [{ say: 'one' }], { language: 'en' });
    expect(voice).toBeUndefined();
    expect(refused.map(({ about }) => about)).toContainEqual({ name: 'RHVoice' });
  });

  it('is named as something to install for its languages', () => {
    const way = { by: 'package', name: 'rhvoice' };
    expect(listInstallWays('pl')).toContainEqual(way);
    expect(listInstallWays('ja')).not.toContainEqual(way);
  });
});
