/**
 * Records what the program says and no recording has yet; `--all` records everything anew, `--again six` a sentence,
 * `--poor` what came out poorly, `--list` only says what is missing, and `--no-takes` takes what was spoken already.
 * Takes are kept, so that it can be stopped and started again.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { estimateSpeechMs } from '../src/plan/planned-phrase.ts';
import { recordingKey } from '../src/text/spoken-text.ts';
import { speechLevel } from '../src/voice/pcm/shape-speech.ts';
import { buildGroup, encodeSentence, readGroup } from './groups.mjs';
import { hear, listUnknownWords, wordsOf } from './hear.mjs';
import { cutPart, loudness } from './sound.mjs';
import { openSynth, rate } from './synth.mjs';
import { listRetakes, listTakes, TakeFolder } from './takes.mjs';

const here = import.meta.dirname;
const root = join(here, '..');
const voice = 'am_michael';
const folder = join(root, 'voices/en-michael');
const description = join(folder, 'voice.json');
const choicesFile = join(here, 'choices.json');
const retakeRounds = 2;
/** A cut that is louder than this runs through a sound, and is heard. */
const quietSeamDb = -30;
/** Who speaks, and which routines have to be whole. */
const about = JSON.parse(readFileSync(join(here, 'voice.json'), 'utf8'));

const { values: flags } = parseArgs({
  options: {
    all: { type: 'boolean' },
    list: { type: 'boolean' },
    again: { type: 'string', multiple: true, default: [] },
    poor: { type: 'boolean' },
    'no-takes': { type: 'boolean' },
  },
});

/** A recording that is played this much faster is still pleasant; a test of the project holds them all to it. */
const maxFaster = 1.15;

/** The synthesiser, opened once something has to be spoken. */
let speak;

const wanted = listWanted();
const kept = flags.all
  ? new Map()
  : readKept(new Set(wanted.filter((one) => !flags.again.includes(one.key) && !isToRetake(one)).map(({ key }) => key)));
/** What comes new is as loud. */
const oldLevel = kept.size > 0 ? JSON.parse(readFileSync(description, 'utf8')).level : undefined;
const missing = wanted.filter(({ key }) => !kept.has(key));
const unknown = listUnknownWords(missing.map(({ text }) => text));
process.stdout.write(`${wanted.length} sentences, ${missing.length} of them not recorded yet.\n`);
if (flags.list) process.stdout.write(missing.map(({ text }) => `${text}\n`).join(''));
else if (unknown.length > 0) {
  process.stderr.write(
    `The recogniser knows no pronunciation of ${unknown.join(', ')}. Add a line for each to voice-pack/pronunciations.dict, such as "uncross AH N K R AO S".\n`,
  );
  process.exitCode = 1;
} else await record();

/** Every sentence of the routines that are to be whole, as the program itself lists it. */
function listWanted() {
  const main = join(root, 'src/main.ts');
  const sentences = new Map();
  for (const routine of about.routines) {
    const listed = execFileSync(
      process.execPath,
      ['--import', 'tsx', main, 'voices', 'record-list', routine, '--json'],
      {
        cwd: root,
        env: { ...process.env, BACKROUTINE_HOME: join(here, 'takes/home') },
        maxBuffer: 1e8,
      },
    );
    for (const { say, withinMs, group } of JSON.parse(listed)) {
      const key = recordingKey(say);
      const known = sentences.get(key) ?? { say, withinMs, group };
      sentences.set(key, { ...known, withinMs: Math.min(withinMs, known.withinMs) });
    }
  }
  return [...sentences].map(([key, { say, withinMs, group }]) => ({
    text: say,
    key,
    limitMs: withinMs,
    planMs: estimateSpeechMs(say),
    group: group === 'common' && /^[a-z]/.test(say) ? 'numbers' : group,
  }));
}

/** Recorded sentences that are still said, encoded as they are. */
function readKept(keys) {
  if (!existsSync(description)) return new Map();
  const choices = readChoices();
  const encoded = JSON.parse(readFileSync(description, 'utf8')).groups.flatMap(({ file, sentences }) => {
    const places = Object.values(sentences).map((place) => place.map((ms) => Math.round((ms * rate) / 1000)));
    const group = readGroup(readFileSync(join(folder, file)), places);
    return Object.keys(sentences).map((key, index) => {
      const sentence = { ...group.sentences[index], header: group.header, group: file.replace('.ogg', '') };
      return [key, { ...sentence, choice: choices[key] }];
    });
  });
  return new Map(encoded.filter(([key]) => keys.has(key)));
}

/** Where a sentence has less time by now, or where what came out poorly is to be tried once more. */
function isToRetake({ key, limitMs }) {
  const choice = readChoices()[key];
  if (choice === undefined) return false;
  return choice.ms > maxFaster * limitMs || (flags.poor && !isGood({ isHeard: true, fits: true, ...choice }));
}

function readChoices() {
  return existsSync(choicesFile) ? JSON.parse(readFileSync(choicesFile, 'utf8')) : {};
}

async function record() {
  const takes = new TakeFolder(join(here, 'takes'));
  const candidates = new Map();
  if (!flags['no-takes'])
    await make(listTakes(missing.filter(({ text }) => takes.listOf(voice, text).length === 0)), takes);
  judge(missing, candidates, takes);
  for (let round = 0; round < (flags['no-takes'] ? 0 : retakeRounds); round += 1) {
    const poor = missing.filter(({ key }) => !isGood(chooseBest(candidates.get(key) ?? [])));
    if (poor.length === 0) break;
    process.stdout.write(`${poor.length} sentences need another take.\n`);
    const slower = [1, 0.93][round];
    await make(
      poor.flatMap((sentence) => {
        const best = chooseBest(candidates.get(sentence.key) ?? []);
        const tooLong = best === undefined ? 1 : Math.max(slower, (1.02 * best.ms) / sentence.limitMs);
        return listRetakes(sentence, tooLong);
      }),
      takes,
    );
    judge(poor, candidates, takes);
  }
  await write(candidates);
}

async function make(list, takes) {
  const left = list.map((take) => ({ voice, ...take })).filter((take) => !takes.has(take));
  for (const [index, take] of left.entries()) {
    speak ??= await openSynth(join(here, 'model'), voice);
    takes.write(take, await speak(take.parts, take.speed));
    process.stdout.write(`${index + 1}/${left.length} ${take.parts.join(' ')}\n`);
  }
}

/** Cuts the sentences out of all takes that hold them, and has the recogniser listen, group by group. */
function judge(sentences, candidates, takes) {
  for (const group of new Set(sentences.map((sentence) => sentence.group))) {
    judgeGroup(
      sentences.filter((sentence) => sentence.group === group),
      candidates,
      takes,
    );
  }
}

function judgeGroup(sentences, candidates, takes) {
  const found = sentences.flatMap((sentence) =>
    takes.listOf(voice, sentence.text).map(({ take, index }) => {
      const part = cutPart(takes.read(take), index);
      return { sentence, take, ms: (part.samples.length * 1000) / rate, ...part };
    }),
  );
  const others = wanted.filter(({ group }) => group === sentences[0]?.group).map(({ text }) => text);
  const heard = hear(
    found.map(({ samples }) => ({ samples, rate })),
    others,
  );
  for (const { key } of sentences) candidates.set(key, []);
  for (const [index, candidate] of found.entries()) {
    const { key, text, limitMs } = candidate.sentence;
    const isHeard = heard[index] === wordsOf(text);
    candidates.get(key).push({ ...candidate, isHeard, fits: candidate.ms <= limitMs });
  }
}

function isGood(candidate) {
  return candidate?.isHeard && candidate.fits && candidate.seamDb < quietSeamDb;
}

/** Understood, short enough, cut in silence, and then the calmest that fits. */
function chooseBest(candidates) {
  const points = ({ isHeard, fits, seamDb, ms, sentence }) =>
    (isHeard ? 8 : 0) +
    (fits ? 4 : 0) +
    Math.min(2, Math.max(0, -seamDb - 10) / 20) +
    Math.min(1, ms / sentence.limitMs);
  return candidates.toSorted((one, other) => points(other) - points(one))[0];
}

async function write(candidates) {
  const groups = new Map();
  const choices = {};
  const levels = [];
  let lost = 0;
  for (const sentence of wanted) {
    const { key, group } = sentence;
    let own = kept.get(key);
    if (own === undefined) {
      const best = chooseBest(candidates.get(key) ?? []);
      if (best === undefined) {
        lost += 1;
        continue;
      }
      levels.push(speechLevel(best.samples, rate));
      own = { ...(await encodeSentence(best.samples)), group, choice: describe(best, candidates.get(key).length) };
    }
    choices[key] = own.choice;
    groups.set(own.group, [...(groups.get(own.group) ?? []), { key, own }]);
  }
  const level = oldLevel ?? levels.reduce((sum, one) => sum + one, 0) / levels.length;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeDescription(groups, level);
  writeFileSync(choicesFile, `${JSON.stringify(choices, undefined, 1)}\n`);
  process.stdout.write(
    `${Object.keys(choices).length} sentences are recorded${lost > 0 ? `, ${lost} are not` : ''}.\n`,
  );
}

/** Kept ones first, so that what comes new changes nothing before it. */
function writeDescription(groups, level) {
  const list = [...groups].map(([group, sentences]) => {
    const inOrder = [...sentences.filter(({ key }) => kept.has(key)), ...sentences.filter(({ key }) => !kept.has(key))];
    const { bytes, places } = buildGroup(
      inOrder[0].own.header,
      inOrder.map(({ own }) => own),
    );
    writeFileSync(join(folder, `${group}.ogg`), bytes);
    const milliseconds = places.map((place) => place.map((samples) => Math.round((samples * 1e5) / rate) / 100));
    return {
      file: `${group}.ogg`,
      sentences: Object.fromEntries(inOrder.map(({ key }, index) => [key, milliseconds[index]])),
    };
  });
  const { routines: _, ...described } = about;
  const whole = { ...described, level: Math.round(1000 * level) / 1000, groups: list };
  writeFileSync(description, `${JSON.stringify(whole, undefined, 1)}\n`);
}

function describe({ take, ms, samples, isHeard, fits, seamDb }, count) {
  return {
    take: take.parts.join(' '),
    speed: take.speed,
    of: count,
    ms: Math.round(ms),
    lufs: Math.round(10 * loudness(samples)) / 10,
    seamDb: Math.round(seamDb),
    ...(isHeard ? {} : { isHeard }),
    ...(fits ? {} : { fits }),
  };
}
