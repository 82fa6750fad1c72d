/** Text → sound: Kokoro-82M, run by onnxruntime. Says also where in the sound each letter of the sounds lies. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ort from 'onnxruntime-node';
import { phonemize } from 'phonemizer';

export const rate = 24_000;
/** A frame of the model's durations, in samples. */
const frameSamples = 600;
const styleLength = 256;
/** The length of each letter in frames: an inner value of the model, which does not give it out by itself. */
const durationsName = '/encoder/Clip_output_0';

/** @param {string} folder where `fetch-model.mjs` has put the model, @param {string} voice such as `am_michael` */
export async function openSynth(folder, voice) {
  const { vocab } = JSON.parse(readFileSync(join(folder, 'vocab.json'), 'utf8'));
  const bytes = readFileSync(new URL(`./node_modules/kokoro-js/voices/${voice}.bin`, import.meta.url));
  const styles = new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
  const model = withOutput(readFileSync(join(folder, 'model.onnx')), durationsName);
  // Another number of threads would change the last bits of the sound.
  const session = await ort.InferenceSession.create(model, { intraOpNumThreads: 1, interOpNumThreads: 1 });
  const accent = voice.startsWith('b') ? 'en-gb' : 'en-us';

  /**
   * Speaks parts one after the other as one text.
   * @param {readonly string[]} parts @param {number} speed
   * @returns the samples, and where each part begins and ends: in the middle of the marks between them
   */
  return async function speak(parts, speed) {
    const letters = [];
    for (const part of parts) letters.push(tokensOf(`${await sounds(part, accent)} `, vocab));
    const tokens = letters.flat();
    tokens.pop();
    const style = styles.slice(styleLength * tokens.length, styleLength * (tokens.length + 1));
    const result = await session.run({
      tokens: new ort.Tensor('int64', BigInt64Array.from([0, ...tokens, 0].map(BigInt)), [1, tokens.length + 2]),
      style: new ort.Tensor('float32', style, [1, styleLength]),
      speed: new ort.Tensor('float32', Float32Array.of(speed), [1]),
    });
    const frames = [...result[durationsName].data];
    return { samples: result.audio.data, cuts: findCuts(letters, frames, result.audio.data.length) };
  };
}

/** The start of each part and the end of the last, in samples, with the room in which a cut may lie. */
function findCuts(letters, frames, length) {
  const share = length / (frames.reduce((sum, frame) => sum + frame, 0) * frameSamples);
  const at = (token) => frames.slice(0, token).reduce((sum, frame) => sum + frame, 0) * frameSamples * share;
  const cuts = [{ from: 0, to: at(1) }];
  let token = 1;
  for (const [index, { length: count }] of letters.entries()) {
    token += count;
    // The mark and the space after it; the last part has no space.
    if (index === letters.length - 1) cuts.push({ from: at(token - 2), to: length });
    else cuts.push({ from: at(token - 2), to: at(token) });
  }
  return cuts;
}

function tokensOf(text, vocab) {
  return [...text].map((letter) => vocab[letter]).filter((token) => token !== undefined);
}

/** The sounds of a text in the letters of the model, with its marks. As `kokoro-js` does it. */
async function sounds(text, accent) {
  let result = '';
  for (const piece of text.split(/([,.:;!?…—]+)/)) {
    const words = piece.trim();
    if (words === '') continue;
    result += /^[,.:;!?…—]+$/.test(words)
      ? words
      : `${result === '' ? '' : ' '}${(await phonemize(words, accent)).join(' ')}`;
  }
  return result
    .replaceAll('ʲ', 'j')
    .replaceAll('r', 'ɹ')
    .replaceAll('x', 'k')
    .replaceAll('ɬ', 'l')
    .replace(/(?<=[a-zɹː])(?=hˈʌndɹɪd)/g, ' ')
    .replace(/ z(?=[;:,.!?—…"«»“” ]|$)/g, 'z')
    .replace(/(?<=nˈaɪn)ti(?!ː)/g, accent === 'en-us' ? 'di' : 'ti')
    .trim();
}

/** The model with one more of its inner values among its outputs: a field is put into `graph` (7), `output` (12). */
function withOutput(model, name) {
  for (const field of listFields(model)) {
    if (field.number !== 7) continue;
    const value = Buffer.concat([Buffer.of(0x0a), varint(name.length), Buffer.from(name)]);
    const output = Buffer.concat([Buffer.of(0x62), varint(value.length), value]);
    const graph = Buffer.concat([model.subarray(field.from, field.to), output]);
    return Buffer.concat([
      model.subarray(0, field.at),
      Buffer.of(0x3a),
      varint(graph.length),
      graph,
      model.subarray(field.to),
    ]);
  }
  throw new Error('The model has no graph.');
}

function* listFields(bytes) {
  let at = 0;
  while (at < bytes.length) {
    const [key, afterKey] = readVarint(bytes, at);
    const kind = key & 7;
    if (kind === 0) at = readVarint(bytes, afterKey)[1];
    else if (kind === 2) {
      const [length, from] = readVarint(bytes, afterKey);
      yield { number: key >> 3, at, from, to: from + length };
      at = from + length;
    } else throw new Error(`The model has a field of kind ${kind}.`);
  }
}

function readVarint(bytes, from) {
  let value = 0;
  let factor = 1;
  for (let at = from; ; at += 1) {
    value += (bytes[at] & 0x7f) * factor;
    factor *= 128;
    if (bytes[at] < 0x80) return [value, at + 1];
  }
}

function varint(value) {
  const bytes = [];
  let rest = value;
  for (; rest >= 0x80; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 0x80);
  return Buffer.of(...bytes, rest);
}
