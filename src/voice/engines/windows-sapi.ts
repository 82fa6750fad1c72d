import type { SpeechFault } from '../../messages/errors.ts';
import type { ChildProgram } from '../../ports/processes.ts';
import {
  type EngineVoice,
  limitSpeechTime,
  type Speaker,
  type SpeechEngine,
  SpeechFailure,
  type VoiceWorld,
} from '../speech-engine.ts';
import { judgeVoices, requireProgram, withTemporaryWav } from './program-speaker.ts';

const powershell = 'powershell.exe';
const listTimeoutMs = 20_000;

/** Text, file and voice come on stdin in base64, so that none of them can become part of the script. */
const speakScript = `
Add-Type -AssemblyName System.Speech
$speech = New-Object System.Speech.Synthesis.SpeechSynthesizer
$format = New-Object System.Speech.AudioFormat.SpeechAudioFormatInfo(22050, [System.Speech.AudioFormat.AudioBitsPerSample]::Sixteen, [System.Speech.AudioFormat.AudioChannel]::Mono)
function Read-Part($part) { [Text.Encoding]::UTF8.GetString([Convert]::FromBase64String($part)) }
while ($null -ne ($line = [Console]::In.ReadLine())) {
  try {
    $file, $voice, $rate, $text = $line.Split(' ')
    $speech.SelectVoice((Read-Part $voice))
    $speech.Rate = [int]$rate
    $speech.SetOutputToWaveFile((Read-Part $file), $format)
    $speech.Speak((Read-Part $text))
    $speech.SetOutputToNull()
    [Console]::Out.WriteLine('ok')
  } catch {
    $speech.SetOutputToNull()
    [Console]::Out.WriteLine('failed')
  }
}`;

const listScript = `
Add-Type -AssemblyName System.Speech
foreach ($voice in (New-Object System.Speech.Synthesis.SpeechSynthesizer).GetInstalledVoices()) {
  if ($voice.Enabled) { [Console]::Out.WriteLine($voice.VoiceInfo.Culture.Name + ' ' + $voice.VoiceInfo.Name) }
}`;

/** Not measured: what people report of its voices. */
const usualWordsPerMinute = 175;

/** On every Windows. Not tried on a real one. */
export const windowsSapi: SpeechEngine = {
  id: 'sapi',
  title: 'windows',
  canSpeak: () => true,
  wordsPerMinute: () => usualWordsPerMinute,
  async inspect({ environment, processes }) {
    const path = environment.platform === 'win32' ? processes.find(powershell) : undefined;
    if (path === undefined) return { available: false, fault: { code: 'only-on', system: 'Windows' } };
    const { stdout } = await processes.run(path, argsFor(listScript), { timeoutMs: listTimeoutMs });
    return judgeVoices(readVoices(Buffer.from(stdout).toString('utf8')));
  },
  async open(world, voice) {
    return openSpeaker(world, voice, new LineProgram(world, requireProgram(world, powershell), argsFor(speakScript)));
  },
};

/** One process for all texts: each start takes half a second. */
function openSpeaker(world: VoiceWorld, voice: EngineVoice, program: LineProgram): Speaker {
  return {
    identity: `sapi:${voice.name}`,
    speak: (text, stretch) =>
      withTemporaryWav(world, (file) =>
        program.ask([encode(file), encode(voice.name), `${rateFor(stretch)}`, encode(text)].join(' ')),
      ),
    async close() {
      program.close();
    },
  };
}

function argsFor(script: string): readonly string[] {
  const encoded = Buffer.from(script, 'utf16le').toString('base64');
  return ['-NoLogo', '-NoProfile', '-NonInteractive', '-EncodedCommand', encoded];
}

function encode(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64');
}

/** Rates go from -10 to 10; ten steps make it three times as fast. */
function rateFor(stretch: number): number {
  return Math.max(-10, Math.min(10, Math.round((-10 * Math.log(stretch)) / Math.log(3))));
}

function readVoices(list: string): readonly EngineVoice[] {
  return list.split(/\r?\n/).flatMap((line): EngineVoice[] => {
    const [, language, name] = /^([a-z]{2,3}(?:-\w+)*) (\S.*)$/.exec(line) ?? [];
    return name === undefined || language === undefined ? [] : [{ name, language }];
  });
}

interface PendingAnswer {
  readonly resolve: (answer: string) => void;
  readonly reject: (failure: SpeechFailure) => void;
}

/** A program that answers each line of its stdin with one line of its stdout, in order. */
class LineProgram {
  readonly #world: VoiceWorld;
  readonly #child: ChildProgram;
  readonly #pending: PendingAnswer[] = [];
  #unread = '';
  #hasEnded = false;

  constructor(world: VoiceWorld, program: string, args: readonly string[]) {
    this.#world = world;
    this.#child = world.processes.start(program, args);
    this.#child.onStdout((text) => this.#read(text));
    this.#child.onExit(() => this.#fail({ code: 'ended' }));
  }

  /** Resolves with the answer; rejects with a SpeechFailure when none comes in time. */
  ask(line: string): Promise<string> {
    if (this.#hasEnded) return Promise.reject(new SpeechFailure({ code: 'ended' }, { fatal: true }));
    const answer = new Promise<string>((resolve, reject) => {
      this.#pending.push({ resolve, reject });
      this.#child.write(Buffer.from(`${line}\n`, 'utf8'));
    });
    return limitSpeechTime(this.#world.clock, answer, () => this.#fail({ code: 'hangs' }));
  }

  /** Ends the program; pending answers fail. */
  close(): void {
    this.#fail({ code: 'ended' });
  }

  #read(text: string): void {
    const lines = (this.#unread + text).split(/\r?\n/);
    this.#unread = lines.pop() ?? '';
    for (const line of lines) this.#pending.shift()?.resolve(line);
  }

  #fail(fault: SpeechFault): void {
    this.#hasEnded = true;
    for (const pending of this.#pending.splice(0)) pending.reject(new SpeechFailure(fault, { fatal: true }));
    this.#child.kill();
  }
}
