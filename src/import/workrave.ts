/**
 * Workrave (exercises.xml): titles and descriptions in several languages, and a sequence of pictures that is repeated
 * for a number of seconds. A picture and its mirror image are the two sides of one exercise.
 */
import { languageOfLocale } from '../routine/routine-texts.ts';
import { maxStations } from '../routine/step-format.ts';
import { oneLine } from '../text/prose.ts';
import { listUnknown } from './fit-to-format.ts';
import type {
  ForeignDocument,
  ForeignExercise,
  ForeignRoutine,
  ForeignSides,
  ForeignWork,
  RoutineImporter,
  WantedLanguages,
  XmlElement,
} from './importer.ts';

const program = 'Workrave';

/** Workrave's own defaults. */
const defaultSequenceSeconds = 15;
const defaultPictureSeconds = 1;

export const workrave: RoutineImporter = { program, files: `exercises.xml of ${program}`, read };

function read(document: ForeignDocument, wanted: WantedLanguages): readonly ForeignRoutine[] | undefined {
  if (document.kind !== 'xml' || document.root.name !== 'exercises') {
    return undefined;
  }
  const elements = document.root.children.filter(({ name }) => name === 'exercise');
  const { language, others, left } = chooseLanguage(elements, wanted);
  const read = elements.map((element) => readExercise(element, language));
  const lost = [
    'Workrave shows a few of its exercises in each break, by chance. Here they come one after the other.',
    'Workrave’s exercises are meant for a chair at a desk: "position: seated" stands for all. Correct those that are not.',
    ...listUnknownParts(document.root, new Set(['exercise']), new Set()),
    ...(left.length > 0 ? [`Its texts in other languages: ${left.join(', ')}. A routine has one.`] : []),
    ...read.flatMap((one) => one.lost),
  ];
  const steps = read.map(({ exercise }) => exercise);
  const written = language === english ? {} : { language };
  return [{ title: 'Exercises from Workrave', program, ...written, otherLanguages: others, steps, lost }];
}

interface ReadExercise {
  readonly exercise: ForeignExercise;
  readonly lost: readonly string[];
}

function readExercise(element: XmlElement, language: string): ReadExercise {
  const title = readText(element, 'title', language);
  const description = readText(element, 'description', language);
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
      ...(sides !== undefined && { sides }),
    },
    lost: [
      ...[...new Set([title.language, description.language])]
        .filter((other) => other !== undefined && other !== language)
        .map((other) => `"${name}" is not in the file in ${language}; it stands in ${other}.`),
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

interface TextOfLanguage {
  readonly text: string;
  /** As in the routine format; `und` where nobody can tell. */
  readonly language: string;
}

function listTexts(element: XmlElement, name: string): readonly TextOfLanguage[] {
  return element.children
    .filter((child) => child.name === name || child.name === `_${name}`)
    .map((child) => ({ text: oneLine(child.text), language: readLanguage(child) }));
}

/** The text in this language, or else in English, or in the first one there is. */
function readText(element: XmlElement, name: string, wanted: string): Partial<TextOfLanguage> & { text: string } {
  const texts = listTexts(element, name);
  const found = [wanted, english].map((language) => texts.find((text) => text.language === language));
  return found.find((text) => text !== undefined) ?? texts[0] ?? { text: '' };
}

const english = 'en';

/** Of the languages that most titles are in, the person's, else English, else the first; those that could be taken; and all others. */
function chooseLanguage(elements: readonly XmlElement[], wanted: WantedLanguages) {
  const titles = elements.flatMap((element) => listTexts(element, 'title'));
  const counts = new Map<string, number>();
  for (const { language } of titles) counts.set(language, (counts.get(language) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  const whole = [...counts].filter(([, count]) => count * 2 > most).map(([language]) => language);
  const language = [...wanted, english].map((one) => findLanguage(one, whole)).find((one) => one !== undefined);
  const chosen = language ?? whole[0] ?? english;
  const isOther = (other: string) => other !== chosen;
  return { language: chosen, others: whole.filter(isOther), left: [...counts.keys()].filter(isOther) };
}

/** That very variant, or another one of the same language. */
function findLanguage(wanted: string, known: readonly string[]): string | undefined {
  const primary = (language: string) => language.split('-')[0];
  return known.find((one) => one === wanted) ?? known.find((one) => primary(one) === primary(wanted));
}

/** A text without a language is English. */
function readLanguage(element: XmlElement): string {
  return languageOfLocale(element.attributes.get('xml:lang') ?? english) ?? 'und';
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
