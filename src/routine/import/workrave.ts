/**
 * Workrave (exercises.xml): titles and descriptions in several languages, and a sequence of pictures that is repeated
 * for a number of seconds. A picture and its mirror image are the two sides of one exercise.
 */

import { maxStations } from '../step-format.ts';
import { listUnknown } from './fit-to-format.ts';
import type {
  ForeignDocument,
  ForeignExercise,
  ForeignRoutine,
  ForeignSides,
  ForeignWork,
  RoutineImporter,
  XmlElement,
} from './importer.ts';

const program = 'Workrave';

/** Workrave's own defaults. */
const defaultSequenceSeconds = 15;
const defaultPictureSeconds = 1;

export const workrave: RoutineImporter = { program, read };

function read(document: ForeignDocument): readonly ForeignRoutine[] | undefined {
  if (document.kind !== 'xml' || document.root.name !== 'exercises') {
    return undefined;
  }
  const read = document.root.children.filter(({ name }) => name === 'exercise').map(readExercise);
  const language = read.find((one) => one.language !== undefined)?.language;
  const lost = [
    'Workrave shows a few of its exercises in each break, by chance. Here they come one after the other.',
    'Workrave’s exercises are meant for a chair at a desk: "position: seated" stands for all. Correct those that are not.',
    ...listUnknownParts(document.root, new Set(['exercise']), new Set()),
    ...read.flatMap((one) => one.lost),
  ];
  const steps = read.map(({ exercise }) => exercise);
  return [{ title: 'Exercises from Workrave', program, ...(language === undefined ? {} : { language }), steps, lost }];
}

interface ReadExercise {
  readonly exercise: ForeignExercise;
  /** Of the texts; absent for English. */
  readonly language: string | undefined;
  readonly lost: readonly string[];
}

function readExercise(element: XmlElement): ReadExercise {
  const title = readText(element, 'title');
  const description = readText(element, 'description');
  const [sequence] = element.children.filter(({ name }) => name === 'sequence');
  const name = title.text === '' ? 'Exercise' : title.text;
  const pictures = (sequence?.children ?? []).filter((child) => child.name === 'image').map(readPicture);
  const { work, sides, lost } = readSequence(readSeconds(sequence, defaultSequenceSeconds), pictures, name);
  return {
    exercise: {
      kind: 'exercise',
      name,
      position: 'seated',
      how: splitSentences(description.text),
      work,
      ...(sides === undefined ? {} : { sides }),
    },
    language: title.language,
    lost: [
      ...title.lost.map((languages) => `"${name}" has its texts in ${languages} too; a routine has one language.`),
      ...listPictures(pictures, name),
      ...listUnknownParts(element, knownParts, new Set()),
      ...(sequence === undefined ? [] : listUnknownInSequence(sequence)),
      ...lost,
    ],
  };
}

// In Workrave's source, a leading underscore marks what is to be translated.
const knownParts = new Set(['title', '_title', 'description', '_description', 'sequence']);

function listUnknownInSequence(sequence: XmlElement): readonly string[] {
  return [
    ...listUnknownParts(sequence, new Set(['image']), new Set(['duration'])),
    ...sequence.children.flatMap((image) =>
      listUnknownParts(image, new Set(), new Set(['src', 'duration', 'mirrorx'])),
    ),
  ];
}

function listUnknownParts(
  element: XmlElement,
  children: ReadonlySet<string>,
  attributes: ReadonlySet<string>,
): readonly string[] {
  const names = [
    ...listUnknown(
      element.children.map(({ name }) => name),
      children,
      `The element ${element.name}`,
    ),
    ...listUnknown(element.attributes.keys(), attributes, `The element ${element.name}`),
  ];
  return [...new Set(names)];
}

interface ReadText {
  readonly text: string;
  readonly language: string | undefined;
  /** The other languages, joined. */
  readonly lost: readonly string[];
}

/** The text in English if there is one, or else in the first language. A text without a language is English. */
function readText(element: XmlElement, name: string): ReadText {
  const texts = element.children
    .filter((child) => child.name === name || child.name === `_${name}`)
    .map((child) => ({ text: child.text.replace(/\s+/g, ' ').trim(), language: readLanguage(child) }));
  const chosen = texts.find(({ language }) => language === undefined) ?? texts[0];
  const others = texts.filter((text) => text !== chosen).map(({ language }) => language ?? 'English');
  return {
    text: chosen?.text ?? '',
    language: chosen?.language,
    lost: others.length > 0 ? [others.join(', ')] : [],
  };
}

/** `pt_BR` is `pt-BR` here; `undefined` for English. */
function readLanguage(element: XmlElement): string | undefined {
  const code = element.attributes.get('xml:lang')?.replace('_', '-') ?? 'en';
  return /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})?$/.test(code) && !/^en(?:-|$)/.test(code) ? code : undefined;
}

interface SequencePicture {
  readonly source: string;
  readonly seconds: number;
  readonly isMirrored: boolean;
}

function readPicture(element: XmlElement): SequencePicture {
  return {
    source: element.attributes.get('src') ?? '',
    seconds: readSeconds(element, defaultPictureSeconds),
    isMirrored: element.attributes.get('mirrorx') === 'yes',
  };
}

function readSeconds(element: XmlElement | undefined, fallback: number): number {
  const written = element?.attributes.get('duration') ?? '';
  return /^\d{1,6}$/.test(written) ? Number(written) : fallback;
}

interface ReadSequence {
  readonly work: ForeignWork;
  readonly sides?: ForeignSides;
  readonly lost: readonly string[];
}

/** One picture is a hold, a picture and its mirror image a hold on each side, several pictures are positions. */
function readSequence(totalSeconds: number, pictures: readonly SequencePicture[], name: string): ReadSequence {
  const [first, second] = pictures;
  if (first === undefined || second === undefined || totalSeconds <= 0) {
    return { work: { kind: 'hold', seconds: totalSeconds, reps: 1 }, lost: [] };
  }
  if (pictures.length > maxStations) {
    const lost = [
      `"${name}" has ${pictures.length} pictures; it became one hold, as ${maxStations} positions are the most.`,
    ];
    return { work: { kind: 'hold', seconds: totalSeconds, reps: 1 }, lost };
  }
  const roundSeconds = pictures.reduce((sum, { seconds }) => sum + seconds, 0);
  const rounds = Math.max(1, Math.round(totalSeconds / Math.max(1, roundSeconds)));
  const isRounded = rounds * roundSeconds !== totalSeconds;
  const lost = isRounded
    ? [`"${name}" takes ${rounds * roundSeconds} s instead of ${totalSeconds} s, in whole rounds.`]
    : [];
  if (pictures.length === 2 && areMirrored(first, second)) {
    const startSide = first.isMirrored ? 'right' : 'left';
    const sides: ForeignSides = rounds === 1 ? { kind: 'each', startSide } : { kind: 'alternate', startSide };
    // With alternating sides, reps are those of both sides together.
    const reps = rounds === 1 ? 1 : 2 * rounds;
    return { work: { kind: 'hold', seconds: first.seconds, reps }, sides, lost };
  }
  return { work: { kind: 'positions', seconds: pictures.map(({ seconds }) => seconds), reps: rounds }, lost };
}

function areMirrored(one: SequencePicture, other: SequencePicture): boolean {
  return one.source === other.source && one.seconds === other.seconds && one.isMirrored !== other.isMirrored;
}

function listPictures(pictures: readonly SequencePicture[], name: string): readonly string[] {
  const sources = [...new Set(pictures.map(({ source }) => source))].filter(
    (source) => source !== '' && source !== 'none',
  );
  return sources.length > 0 ? [`The pictures of "${name}" are left behind: ${sources.join(', ')}.`] : [];
}

const maxLineLetters = 160;

/** Splits into sentences, and long ones at a space, so that each line can be spoken. */
function splitSentences(text: string): readonly string[] {
  const sentences = new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text);
  return [...sentences].flatMap(({ segment }) => splitLine(segment.trim())).filter((line) => line !== '');
}

function splitLine(text: string): readonly string[] {
  if (text.length <= maxLineLetters) {
    return [text];
  }
  const space = text.lastIndexOf(' ', maxLineLetters);
  const end = space > 0 ? space : maxLineLetters;
  return [text.slice(0, end), ...splitLine(text.slice(end).trim())];
}
