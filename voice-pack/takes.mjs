/** Which takes are made of a sentence, and the takes as they lie on disk. A take may hold several short sentences. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { recordingKey } from '../src/text/spoken-text.ts';

/** Calm, and about 160 words a minute with the pauses between sentences. */
const calmSpeed = 0.85;
const fastestSpeed = 1.6;
/** At speed 1 the voice takes about as long as the program plans for what belongs to a moment. */
const ownShare = 0.96;
/** Single words come out poorly by themselves, and each take begins and ends with silence: sentences are spoken together. */
const shortWords = 3;
const shortPerTake = 5;
const longPerTake = 3;
const before = 'Now lie down.';
const call = 'Count.';
const numbersPerTake = 3;
const isNumber = ({ group }) => group === 'numbers';

/**
 * The takes that sentences are first looked for in, each with the speed that should make it fit.
 * @param {readonly { text: string, limitMs: number, planMs: number, group: string }[]} sentences
 */
export function listTakes(sentences) {
  const numbers = sentences.filter(isNumber);
  const groups = [...new Set(sentences.map(({ group }) => group))];
  return [
    ...listCounts(numbers),
    ...groups.flatMap((group) => listTogether(sentences.filter((one) => one.group === group && !isNumber(one)))),
    ...listCalls(numbers),
  ];
}

/** Those that need about the same speed come together. */
function listTogether(sentences) {
  const bySpeed = sentences.toSorted((one, other) => speedOf(one) - speedOf(other));
  const short = bySpeed.filter(({ text }) => countWords(text) <= shortWords);
  const long = bySpeed.filter((sentence) => !short.includes(sentence));
  return [...chunk(short, shortPerTake), ...chunk(long, longPerTake)].map((together) => ({
    parts: together.map(({ text }) => marked(text)),
    of: together.map(({ text }) => text),
    speed: Math.max(...together.map(speedOf)),
  }));
}

/** A number is spoken between its neighbours, as in counting. */
function listCounts(numbers) {
  return chunk(numbers, numbersPerTake).map((kept, index) => {
    const first = index * numbersPerTake;
    const around = numbers.slice(Math.max(0, first - 1), first + numbersPerTake + 1);
    const isKept = (number) => kept.includes(number);
    return {
      parts: around.map(({ text }) => marked(text)),
      of: around.map((number) => (isKept(number) ? number.text : undefined)),
      speed: first > 20 ? 1.1 : 1,
    };
  });
}

/** A number is spoken between words that are silent for a moment where they meet it. */
function listCalls(numbers) {
  return chunk(numbers, numbersPerTake).map((kept, index) => ({
    parts: [call, ...kept.flatMap(({ text }) => [marked(text), call])],
    of: [undefined, ...kept.flatMap(({ text }) => [text, undefined])],
    speed: index * numbersPerTake > 20 ? 1.1 : 1,
  }));
}

/** Other tries of one sentence: in a text of its own, after another one, and a little slower or faster. */
export function listRetakes(sentence, lengthShare = 1) {
  const text = marked(sentence.text);
  const speed = Math.round(100 * Math.min(fastestSpeed, speedOf(sentence) * lengthShare)) / 100;
  if (isNumber(sentence)) {
    return [1, 1.15].map((factor) => ({
      parts: ['Put.', text, 'Put.'],
      of: [undefined, sentence.text, undefined],
      speed: Math.round(100 * speed * factor) / 100,
    }));
  }
  return [
    { parts: [before, text], of: [undefined, sentence.text], speed },
    { parts: [text, 'Keep breathing.'], of: [sentence.text, undefined], speed },
    { parts: [text], of: [sentence.text], speed: Math.round(100 * speed * 1.06) / 100 },
  ];
}

export function speedOf({ limitMs, planMs }) {
  const needed = (ownShare * planMs) / limitMs;
  return Math.round(100 * Math.min(fastestSpeed, Math.max(calmSpeed, needed))) / 100;
}

function marked(text) {
  const bare = text.replace(/[.:]$/, '');
  const first = bare.charAt(0).toUpperCase() + bare.slice(1);
  return /[?!]$/.test(bare) ? first : `${first}.`;
}

function isSame(part, text) {
  return part !== undefined && part !== null && recordingKey(part) === recordingKey(text);
}

function chunk(list, size) {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );
}

function countWords(text) {
  return text.split(/[\s-]+/).length;
}

/** The takes in a folder, by what was asked for. */
export class TakeFolder {
  #folder;
  #known;

  constructor(folder) {
    mkdirSync(folder, { recursive: true });
    this.#folder = folder;
  }

  #path({ voice, parts, speed }, ending) {
    const name = createHash('sha256')
      .update(JSON.stringify([voice, parts, speed]))
      .digest('hex')
      .slice(0, 24);
    return join(this.#folder, `${name}.${ending}`);
  }

  has(take) {
    return existsSync(this.#path(take, 'json'));
  }

  /** Every take that holds a sentence, and which of its parts it is. */
  listOf(voice, text) {
    this.#known ??= readdirSync(this.#folder)
      .filter((name) => name.endsWith('.json'))
      .map((name) => JSON.parse(readFileSync(join(this.#folder, name), 'utf8')));
    return this.#known.flatMap((take) =>
      take.voice === voice ? take.of.flatMap((part, index) => (isSame(part, text) ? [{ take, index }] : [])) : [],
    );
  }

  read(take) {
    const { cuts } = JSON.parse(readFileSync(this.#path(take, 'json'), 'utf8'));
    const bytes = readFileSync(this.#path(take, 'f32'));
    return { cuts, samples: new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)) };
  }

  /** Whole or not at all: making takes may be stopped at any moment. */
  write(take, { samples, cuts }) {
    writeFileSync(this.#path(take, 'f32'), Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength));
    writeFileSync(this.#path(take, 'part'), `${JSON.stringify({ ...take, cuts })}\n`);
    this.#known = undefined;
    renameSync(this.#path(take, 'part'), this.#path(take, 'json'));
  }
}
