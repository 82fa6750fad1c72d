/** What recognisers understand of recordings: pocketsphinx, and Whisper where it was fetched. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resample } from '../src/voice/pcm/shape-speech.ts';
import { buildPcmBytes } from '../src/voice/pcm/wav.ts';

const model = '/usr/share/pocketsphinx/model/en-us';
const dictionary = join(model, 'cmudict-en-us.dict');
/** Words that the dictionary lacks, written as it writes its own. */
const ownWords = join(import.meta.dirname, 'pronunciations.dict');
const recogniserRate = 16_000;
/** Without sound around it the first letters are cut off; digital silence is misheard. */
const padSamples = 0.3 * recogniserRate;
const padNoise = 6;

/** The words of a sentence as the recogniser writes them. */
export function wordsOf(text) {
  return text
    .toLowerCase()
    .replace(/[^a-z' -]/g, '')
    .replaceAll('-', ' ')
    .replace(/ +/g, ' ')
    .trim();
}

/** What the recogniser cannot hear, as neither dictionary has it: it would end without a result. */
export function listUnknownWords(texts) {
  const known = new Set([...readDictionary().matchAll(/^[^\s(]+/gm)].map(([word]) => word));
  return [...new Set(texts.flatMap((text) => wordsOf(text).split(/ +/)))].filter((word) => !known.has(word));
}

function readDictionary() {
  return `${readFileSync(dictionary, 'utf8').trimEnd()}\n${readFileSync(ownWords, 'utf8')}`;
}

/**
 * What is understood of each piece, which is one of `sentences`; without them, whatever it may be.
 * @param {readonly { samples: Float32Array, rate: number }[]} pieces
 * @param {readonly string[]} [sentences]
 */
export function hear(pieces, sentences) {
  const folder = mkdtempSync(join(tmpdir(), 'voice-pack-'));
  try {
    const names = pieces.map((_, index) => `piece-${index}`);
    for (const [index, piece] of pieces.entries()) writeFileSync(join(folder, `${names[index]}.raw`), pad(piece));
    writeFileSync(join(folder, 'pieces.ctl'), `${names.join('\n')}\n`);
    const grammar = `#JSGF V1.0;\ngrammar all;\npublic <all> = ${[...new Set(sentences?.map(wordsOf))].join(' | ')};\n`;
    writeFileSync(join(folder, 'all.gram'), grammar);
    const search = sentences ? ['-jsgf', join(folder, 'all.gram')] : ['-lm', join(model, 'en-us.lm.bin')];
    const options = ['-adcin', 'yes', '-cepdir', folder, '-cepext', '.raw', '-ctl', join(folder, 'pieces.ctl')];
    writeFileSync(join(folder, 'words.dict'), readDictionary());
    const words = ['-hmm', join(model, 'en-us'), '-dict', join(folder, 'words.dict')];
    const heard = join(folder, 'heard.txt');
    execFileSync('pocketsphinx_batch', [...options, ...words, ...search, '-hyp', heard], { stdio: 'ignore' });
    return readHeard(readFileSync(heard, 'utf8'), names);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function readHeard(text, names) {
  const heard = new Map(
    text.split('\n').flatMap((line) => {
      const [, words, name] = /^(.*)\((\S+) /.exec(line) ?? [];
      return name === undefined ? [] : [[name, words.trim().replace(/\(\d+\)/g, '')]];
    }),
  );
  return names.map((name) => heard.get(name) ?? '');
}

/** What Whisper understands of each piece; `undefined` where `npm run fetch-recogniser` was not run. */
export function transcribe(pieces) {
  const python = join(import.meta.dirname, 'recogniser/bin/python');
  if (!existsSync(python)) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'voice-pack-'));
  try {
    for (const [index, piece] of pieces.entries()) {
      writeFileSync(join(folder, `${String(index).padStart(4, '0')}.raw`), pad(piece));
    }
    const script = join(import.meta.dirname, 'transcribe.py');
    return JSON.parse(
      execFileSync(python, [script, folder], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function pad(piece) {
  const { samples } = resample(piece, recogniserRate);
  const padded = new Int16Array(samples.length + 2 * padSamples);
  // The same noise each time, so that the same is heard each time.
  let seed = 1;
  for (const index of padded.keys()) {
    seed = (seed * 16_807) % 2_147_483_647;
    padded[index] = (seed % (padNoise + 1)) - padNoise / 2;
  }
  for (const [index, sample] of samples.entries()) padded[padSamples + index] = Math.round(sample * 32_767);
  return buildPcmBytes(padded);
}
