/** Speech programs get every text of a routine as text, never as an option, a command or markup. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'vitest';
import { builtProgram } from '../support/built-program.ts';
import { newHome, openFolder } from '../support/homes.ts';
import { payloads } from '../support/payloads.ts';
import { note } from '../support/promises.ts';
import { writeStandIn } from '../support/stand-ins.ts';
import { buildToneWav } from '../support/voice-sounds.ts';
import { runWithoutTerminal } from '../support/without-terminal.ts';

const folder = openFolder();
const wav = join(folder, 'tone.wav');
writeFileSync(wav, buildToneWav({ toneMs: 300, beforeMs: 100 }));

/** Records its arguments, one a line, and writes a tone instead of speaking. */
const speakInto = (flag: string) => `
call=$(mktemp "$CALLS/XXXXXX")
printf '%s\\n' "$@" >"$call"
cat >"$call.stdin"
while [ "$1" != '${flag}' ]; do shift; done
cp '${wav}' "$2"`;

interface Engine {
  readonly name: string;
  /** Where it is called otherwise than the engine. */
  readonly program?: string;
  readonly script: string;
  /** Its allowed arguments; the rest is the text. */
  readonly args: RegExp;
}

const engines: readonly Engine[] = [
  {
    name: 'espeak-ng',
    script: `case "$1" in --voices) echo 'Pty Language'; echo ' 2  en-us  --/M  American  gmw/en-US'; exit ;; esac${speakInto('-w')}`,
    args: /^-v\n[\w-]+\n-s\n\d+\n-w\n\/\S+\.wav\n--stdin\n$/,
  },
  {
    name: 'pico2wave',
    script: speakInto('-w'),
    // Its pace can only be set by markup.
    args: /^-l\nen-US\n-w\n\/\S+\.wav\n--\n(?:<speed level="\d+">)?(?<text>.*?)(?:<\/speed>)?\n$/,
  },
  {
    name: 'rhvoice',
    program: 'RHVoice-test',
    script: speakInto('-o'),
    args: /^-p\nslt\n-r\n\d+\n-o\n\/\S+\.wav\n$/,
  },
  {
    name: 'piper',
    script: `case "$*" in *--help*) echo '-m --model'; exit ;; esac${speakInto('-f')}`,
    args: /^-m\n\/\S+\.onnx\n-f\n\/\S+\.wav\n(?:--length_scale\n[\d.]+\n)?$/,
  },
];

/** A text without any character that a speech program could interpret. */
const plainText = /^(?![-@/])[^\p{Cc}\p{Cf}<>[\]{}`"&|\\^~]*$/u;

// The others are refused when the file is read.
const speakable = Object.values(payloads).filter((payload) => !/\p{Cc}/u.test(payload));

/** A routine with every payload in each of its spoken texts. */
function buildRoutine(): string {
  const said = speakable.map((payload) => JSON.stringify(payload));
  const exercises = said.map(
    (text, index) => `  e${index}: { name: x, say: ${text}, position: prone, how: [${text}] }`,
  );
  const steps = said.map(
    (text, index) =>
      `  - { exercise: e${index}, reps: 1, note: ${text}, stations: [{ pose: middle, say: ${text}, hold: 1s }] }`,
  );
  return ['format: 1', `title: ${said[0]}`, 'exercises:', ...exercises, 'steps:', ...steps, ''].join('\n');
}

for (const engine of engines) {
  test.concurrent(`${engine.name} gets every payload as text only`, async (context) => {
    const { expect } = context;
    const home = newHome(folder);
    const calls = join(folder, `${engine.name}-calls`);
    mkdirSync(calls);
    configurePiper(join(home.BACKROUTINE_HOME, 'config'));
    installRhvoiceVoice();
    const programs = join(folder, `${engine.name}-programs`);
    const path = writeStandIn(programs, engine.program ?? engine.name, engine.script);
    const env = { ...home, CALLS: calls, PATH: `${path}:/usr/bin:/bin` };
    const routine = join(folder, `${engine.name}.yaml`);
    writeFileSync(routine, buildRoutine());
    const command = [
      ...builtProgram,
      'render',
      routine,
      '-o',
      join(folder, `${engine.name}.wav`),
      '--voice',
      engine.name,
    ];
    const { exitCode, stderr } = await runWithoutTerminal(command, { stdin: 'null', env, limitMs: 60_000 });
    expect(exitCode).toBe(0);
    // Only a text of nothing but invisible letters has nothing to be said.
    const warnings = stderr.split('\n').filter((line) => line !== '' && !line.endsWith('…'));
    expect(warnings.filter((line) => !/^"(?:\\u\{e00\w\w\})+\.?" cannot be spoken/.test(line))).toEqual([]);
    const given = readdirSync(calls).filter((name) => !name.endsWith('.stdin'));
    const harmful = given.filter((name) => !isHarmless(join(calls, name), engine));
    note(context, { promise: 'injection', tried: given.length, lost: harmful.length });
    expect(given.length).toBeGreaterThanOrEqual(speakable.length);
    expect(harmful.map((name) => readFileSync(join(calls, name), 'utf8'))).toEqual([]);
    expect(existsSync('CANARY')).toBe(false);
  });
}

function isHarmless(call: string, { args }: Engine): boolean {
  const called = args.exec(readFileSync(call, 'utf8'));
  const text = called?.groups?.text ?? readFileSync(`${call}.stdin`, 'utf8');
  return called !== null && plainText.test(text.trim());
}

function configurePiper(config: string): void {
  const model = join(config, 'model.onnx');
  mkdirSync(config);
  writeFileSync(model, 'a model');
  writeFileSync(`${model}.json`, '{ "language": { "code": "en_US" } }');
  writeFileSync(join(config, 'config.yaml'), `piper-model: ${model}\n`);
}

/** RHVoice's voices stand beside the folder of its program. */
function installRhvoiceVoice(): void {
  const voice = join(folder, 'share/RHVoice/voices/slt');
  mkdirSync(voice, { recursive: true });
  writeFileSync(join(voice, 'voice.info'), 'name=Slt\nlanguage=English\n');
}
