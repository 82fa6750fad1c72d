import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeProcesses } from '../../../src/system/node-processes.ts';
import { trim } from '../../../src/voice/pcm/shape-speech.ts';
import { buildPcmBytes, type Waveform } from '../../../src/voice/pcm/wav.ts';
import { sphinxModel } from './sound-tools.ts';

/** Silence around each piece: without it the recogniser cuts the first letters off. */
const padMs = 300;

/** What a recogniser hears in each piece, which must be one of `phrases`; an empty text where it hears nothing. */
export async function recognise(
  pieces: readonly Waveform[],
  phrases: readonly string[],
  folder: string,
): Promise<readonly string[]> {
  mkdirSync(folder, { recursive: true });
  const names = pieces.map((_, index) => `piece-${String(index).padStart(4, '0')}`);
  for (const [index, piece] of pieces.entries()) writeFileSync(join(folder, `${names[index]}.raw`), padPiece(piece));
  const path = (name: string) => join(folder, name);
  writeFileSync(path('pieces.ctl'), `${names.join('\n')}\n`);
  writeFileSync(path('phrases.gram'), renderGrammar(phrases));
  const { exitCode, stderr } = await nodeProcesses.run(
    'pocketsphinx_batch',
    [
      ['-adcin', 'yes'],
      ['-cepdir', folder],
      ['-cepext', '.raw'],
      ['-ctl', path('pieces.ctl')],
      ['-hyp', path('heard.txt')],
      ['-hmm', join(sphinxModel, 'en-us')],
      ['-dict', join(sphinxModel, 'cmudict-en-us.dict')],
      ['-jsgf', path('phrases.gram')],
    ].flat(),
    { timeoutMs: 120_000 },
  );
  if (exitCode !== 0) throw new Error(`The recogniser failed: ${stderr.slice(-500)}`);
  return readHeard(readFileSync(path('heard.txt'), 'utf8'), names);
}

/** One hypothesis a line: `one two (piece-0001 -1234)`. */
function readHeard(text: string, names: readonly string[]): readonly string[] {
  const heard = new Map<string, string>();
  for (const line of text.split('\n')) {
    const [, words, name] = /^(.*)\((\S+) /.exec(line) ?? [];
    if (name !== undefined) heard.set(name, words?.trim() ?? '');
  }
  return names.map((name) => heard.get(name) ?? '');
}

function renderGrammar(phrases: readonly string[]): string {
  const choices = [...new Set(phrases)].join(' | ');
  return `#JSGF V1.0;\ngrammar phrases;\npublic <phrase> = ${choices};\n`;
}

function padPiece(piece: Waveform): Uint8Array {
  const { samples, rate } = trim(piece);
  const pad = Math.round((padMs * rate) / 1000);
  const padded = new Int16Array(samples.length + 2 * pad);
  for (const [index, sample] of samples.entries()) padded[pad + index] = Math.round(sample * 32767);
  return buildPcmBytes(padded);
}
