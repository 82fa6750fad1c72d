/** Text of a routine reaches engines as data only: one argument or bytes on stdin, never an option or a command. */
import { describe, expect, it } from 'vitest';
import type { Environment } from '../../../src/ports.ts';
import { prepareClips } from '../../../src/voice/clips/prepare-clips.ts';
import type { FakeChild, ProgramCall } from '../../support/fake-processes.ts';
import { buildToneWav } from '../../support/voice-sounds.ts';
import {
  buildVoiceWorld,
  espeakStandIn,
  picoStandIn,
  rhvoiceFiles,
  type TestVoiceWorld,
  voiceFlitePath,
  waitFor,
  writeSpoken,
} from '../../support/voice-world.ts';

const payloads = [
  '-f/etc/hostname one',
  '--help one',
  '; reboot',
  '$(reboot)',
  '`reboot`',
  '| reboot',
  '& reboot &',
  '&& reboot',
  '> /etc/passwd',
  'one\n--path=/etc\n',
  'one\r\nreboot\r\n',
  'one\u0000two',
  '\u001b]0;title\u0007one',
  '[[inpt PHON]]one[[rset 0]]',
  '<speed level="500">one</speed>',
  '<audio src="file:///etc/passwd"/>one',
  '<?xml version="1.0"?><speak>one</speak>',
  '"; Remove-Item C:\\ -Recurse; "',
  "'; rm -rf /; '",
  '@/etc/passwd',
  '{{one}}|^%PATH%',
  'one\u202e\u2066two',
  '..\\..\\one',
];

interface Case {
  readonly engine: string;
  readonly platform: Environment['platform'];
  world(): TestVoiceWorld;
  /** The arguments that a call of this engine may have, with the text where it is one. */
  isHarmless(call: ProgramCall): boolean;
}

const wav = buildToneWav({ toneMs: 300, beforeMs: 100 });
const plainText = /^[^\p{Cc}\p{Cf}<>[\]{}`"&|\\^~]*$/u;

function isPlain(text: string | undefined): boolean {
  return text !== undefined && plainText.test(text.trim()) && !/^[-@/]/.test(text);
}

const cases: readonly Case[] = [
  {
    engine: 'espeak-ng',
    platform: 'linux',
    world: () => buildVoiceWorld((world) => ({ 'espeak-ng': espeakStandIn(world, () => wav) })),
    isHarmless: ({ args, stdin }) =>
      args.length === 7 &&
      args[0] === '-v' &&
      args[2] === '-s' &&
      args[4] === '-w' &&
      args[6] === '--stdin' &&
      isPlain(stdin),
  },
  {
    engine: 'pico2wave',
    platform: 'linux',
    world: () => buildVoiceWorld((world) => ({ pico2wave: picoStandIn(world, () => wav) })),
    isHarmless: ({ args }) => args.length === 6 && args[0] === '-l' && args[4] === '--' && isPlain(args[5]),
  },
  {
    engine: 'piper',
    platform: 'linux',
    world: () =>
      buildVoiceWorld(
        (world) => ({
          piper: (call) => {
            if (call.args.includes('--help')) return { stderr: '-m --model' };
            writeSpoken(world().files, call, '-f', wav);
            return {};
          },
        }),
        {
          settings: { piperModel: '/home/person/lessac.onnx' },
          files: {
            files: {
              '/home/person/lessac.onnx': 'model',
              '/home/person/lessac.onnx.json': '{"language":{"code":"en_US"}}',
            },
          },
        },
      ),
    isHarmless: ({ args, stdin }) =>
      args.length === 4 && args[0] === '-m' && args[2] === '-f' && stdin?.split('\n').length === 2 && isPlain(stdin),
  },
  {
    engine: 'rhvoice',
    platform: 'linux',
    world: () =>
      buildVoiceWorld(
        (world) => ({
          'RHVoice-test': (call) => {
            writeSpoken(world().files, call, '-o', wav);
            return {};
          },
        }),
        { files: { files: rhvoiceFiles({ Slt: 'English' }) } },
      ),
    isHarmless: ({ args, stdin }) =>
      args.length === 6 && args.join(' ').replace(/\S+\.wav/, 'F') === '-p slt -r 100 -o F' && isPlain(stdin),
  },
  {
    engine: 'say',
    platform: 'darwin',
    world: () =>
      buildVoiceWorld(
        (world) => ({
          say: (call) => {
            if (call.args.includes('?')) return { stdout: Buffer.from('Samantha            en_US    # Hello!\n') };
            writeSpoken(world().files, call, '-o', wav);
            return {};
          },
        }),
        { environment: { platform: 'darwin' } },
      ),
    isHarmless: ({ args, stdin }) =>
      args.join(' ').replace(/\S+\.wav/, 'F') ===
        '-v Samantha -r 170 -o F --file-format=WAVE --data-format=LEI16@22050 -f -' && isPlain(stdin),
  },
];

describe.each(cases)('$engine', ({ engine, platform, world: build, isHarmless }) => {
  it.each(payloads)('gets %j as nothing but text', async (payload) => {
    const world = build();
    const { voice, clips } = await prepareClips(world, [{ say: payload }], { language: 'en', wanted: engine });
    expect(voice?.engine.id).toBe(engine);
    expect(world.environment.platform).toBe(platform);
    expect(clips.size).toBe(1);
    const calls = world.processes.calls.filter(({ args }) => args.some((arg) => arg.endsWith('.wav')));
    expect(calls.length).toBeGreaterThan(0);
    for (const call of calls) expect(call, JSON.stringify(call)).toSatisfy(isHarmless);
  });
});

describe('sapi', () => {
  const listing = { stdout: Buffer.from('en-US Microsoft Zira Desktop\r\nde-DE Microsoft Hedda Desktop\r\n') };

  /** Answers each line as the script would: writes the file, says ok. */
  function answer(world: TestVoiceWorld, child: FakeChild): readonly (readonly string[])[] {
    const lines = child.written.map((bytes) => Buffer.from(bytes).toString('latin1'));
    const parts = lines.map((line) => line.trimEnd().split(' '));
    for (const [file = ''] of parts.slice(-1)) {
      world.files.put(Buffer.from(file, 'base64').toString('utf8'), wav);
      child.printStdout('ok\r\n');
    }
    return parts;
  }

  it.each(payloads)('gets %j as base64 on one line', async (payload) => {
    const world = buildVoiceWorld(() => ({ 'powershell.exe': () => listing }), { environment: { platform: 'win32' } });
    const preparing = prepareClips(world, [{ say: payload }], { language: 'en' });
    const child = await waitFor(() => world.processes.started.find(({ written }) => written.length > 0));
    const parts = answer(world, child);
    expect((await preparing).voice?.voice.name).toBe('Microsoft Zira Desktop');
    expect(parts).toHaveLength(1);
    const [, voice = '', rate, text = '', ...more] = parts[0] ?? [];
    expect(more).toEqual([]);
    expect(rate).toBe('0');
    expect(Buffer.from(voice, 'base64').toString('utf8')).toBe('Microsoft Zira Desktop');
    expect(Buffer.from(text, 'base64').toString('utf8')).toSatisfy(isPlain);
    const script = Buffer.from(world.processes.calls.at(-1)?.args.at(-1) ?? '', 'base64').toString('utf16le');
    expect(script).toContain('ReadLine');
    expect(script).not.toContain('reboot');
  });

  it('is closed after preparing, and given up when it hangs', async () => {
    const world = buildVoiceWorld(() => ({ 'powershell.exe': () => listing }), { environment: { platform: 'win32' } });
    const preparing = prepareClips(world, [{ say: 'one' }], { language: 'en' });
    await waitFor(() => world.processes.started.find(({ written }) => written.length > 0));
    await world.clock.advanceAsync(16_000);
    expect((await preparing).refused).toContainEqual({ kind: 'refused', about: 'windows', fault: { code: 'hangs' } });
    expect(world.processes.started.every(({ killed }) => killed)).toBe(true);
  });
});

describe('flite', () => {
  it.each(payloads)('gets %j as nothing but text', async (payload) => {
    const world = buildVoiceWorld(() => ({}), { files: { files: { [voiceFlitePath]: 'wasm' } } });
    const preparing = prepareClips(world, [{ say: payload }], { language: 'en' });
    const helper = await waitFor(() => world.processes.helpers.find(({ sent }) => sent.length > 1));
    const asked = helper.sent.at(-1) as { readonly id: number; readonly text: string };
    expect(asked.text).toSatisfy(isPlain);
    helper.emit({ id: asked.id, wav });
    expect((await preparing).clips.size).toBe(1);
  });
});
