/**
 * Answers about a person's health, one small file each: machines that share the folder never write to the same one.
 * Clocks do not order them, as one may have been wrong: an answer names the earlier ones that it was given in knowledge of.
 */
import type { Files, Folders, Ports } from '../ports.ts';
import { randomDigits } from './journal-name.ts';
import { createOwnFile } from './line-file.ts';
import { renderCompactUtc, renderLocalTime } from './local-time.ts';

export interface AnswerFile {
  readonly name: string;
  /** What its name says was answered: it can be read even where the file is damaged. */
  readonly kind: string;
  /** `undefined` where the file is empty, damaged, or cannot be read. */
  readonly content: Readonly<Record<string, unknown>> | undefined;
}

/** Far more than an answer needs. */
const maxBytes = 64 * 1024;

/** The moment in UTC, the kind of answer, random digits. */
const nameParts = /^\d{7,}T\d{6}Z-([a-z]+(?:-[a-z]+)*)-[\da-f]+\.json$/;

/** In no order that counts; none where the folder cannot be read. */
export function readAnswerFiles(files: Files, folders: Pick<Folders, 'data'>, folder: string): readonly AnswerFile[] {
  const path = files.join(folders.data, folder);
  return listNames(files, path).flatMap((name) => {
    const kind = nameParts.exec(name)?.[1];
    return kind === undefined ? [] : [{ name, kind, content: readContent(files, files.join(path, name)) }];
  });
}

/** Rejects where the answer cannot be kept. `above` is the folder that holds `folder`: the person's data, unless named. */
export async function writeAnswerFile(
  folder: string,
  kind: string,
  content: object,
  { files, environment, clock }: Pick<Ports, 'files' | 'environment' | 'clock'>,
  above: string = environment.folders.data,
): Promise<void> {
  const wallMs = clock.wallMs();
  const time = renderLocalTime(wallMs, clock.utcOffsetMinutes(wallMs));
  const name = `${renderCompactUtc(wallMs)}-${kind}-${environment.randomName(randomDigits)}.json`;
  const file = createOwnFile(files, files.join(above, folder), name);
  try {
    file.append(new TextEncoder().encode(`${JSON.stringify({ time, ...content })}\n`));
    await file.flush();
  } finally {
    await file.close();
  }
}

/** The texts of a list in an answer's content; whatever else stands there is left out. */
export function readTexts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((text) => typeof text === 'string') : [];
}

/** What is in a folder; nothing where it cannot be listed. */
export function listNames(files: Files, path: string): readonly string[] {
  try {
    return files.list(path);
  } catch {
    return [];
  }
}

function readContent(files: Files, path: string): AnswerFile['content'] {
  try {
    const content: unknown = JSON.parse(new TextDecoder().decode(files.readSync(path, maxBytes)));
    return typeof content === 'object' && content !== null ? { ...content } : undefined;
  } catch {
    return undefined;
  }
}

// The question about warning signs.

/** How soon somebody must see the signs that were ticked. */
export type Urgency = 'seek-help-now' | 'see-clinician';

/** What was asked, the first time or again, and what was answered. */
export interface SafetyAnswer {
  readonly asked: 'full' | 'short';
  readonly answer: 'clear' | 'assumed-clear' | Urgency;
  /** Names of the signs that were ticked. */
  readonly signs: readonly string[];
  /** The yeses of which a full clear says that they are over: those that were known when it was given. */
  readonly lifts: readonly string[];
}

export interface KeptSafetyAnswer extends SafetyAnswer {
  /** By which a later answer lifts it. */
  readonly name: string;
}

const safetyFolder = 'safety';

/** None where the folder cannot be read, so that everything is asked again. */
export function readSafetyAnswers(files: Files, folders: Folders): readonly KeptSafetyAnswer[] {
  return readAnswerFiles(files, folders, safetyFolder).flatMap(readSafetyAnswer);
}

/** Rejects where the answer cannot be kept. */
export function writeSafetyAnswer(
  answer: SafetyAnswer,
  ports: Pick<Ports, 'files' | 'environment' | 'clock'>,
): Promise<void> {
  return writeAnswerFile(safetyFolder, `${answer.asked}-${answer.answer}`, answer, ports);
}

const kindParts = /^(full|short)-(clear|assumed-clear|seek-help-now|see-clinician)$/;

/** A yes counts wherever it is still to be read, in the name or in the file; a "no" only where the file is whole. */
function readSafetyAnswer({ name, kind, content }: AnswerFile): readonly KeptSafetyAnswer[] {
  const parts = kindParts.exec(kind);
  const written = kindParts.exec(`${content?.asked}-${content?.answer}`);
  const found = [parts, written].find((each) => isUrgency(each?.[2])) ?? (kind === written?.[0] ? written : null);
  if (found === null) return [];
  const signs = readTexts(content?.signs);
  // The pattern admits no other words.
  return [{ name, asked: found[1], answer: found[2], signs, lifts: readTexts(content?.lifts) } as KeptSafetyAnswer];
}

export function isUrgency(answer: string | undefined): boolean {
  return answer === 'seek-help-now' || answer === 'see-clinician';
}

// What a person answered of the things that speak against an exercise or a pack.

export type CautionTopic = 'exercises' | 'packs';

/** One answer to a list of concerns. */
export interface CautionAnswer {
  readonly topic: CautionTopic;
  readonly asked: readonly string[];
  readonly ticked: readonly string[];
  /** Names of the answers with ticks that were known when this one was given. */
  readonly replaces: readonly string[];
}

export interface KeptCautionAnswer extends CautionAnswer {
  readonly name: string;
  /** Whether it can be read; of one that cannot, it is only known that something was ticked. */
  readonly isWhole: boolean;
}

const cautionsFolder = 'cautions';

/** None where the folder cannot be read, so that everything is asked again. */
export function readCautionAnswers(files: Files, folders: Folders): readonly KeptCautionAnswer[] {
  return readAnswerFiles(files, folders, cautionsFolder).flatMap(readCautionAnswer);
}

/** Rejects where the answer cannot be kept. */
export function writeCautionAnswer(
  { topic, ...answer }: CautionAnswer,
  ports: Pick<Ports, 'files' | 'environment' | 'clock'>,
): Promise<void> {
  return writeAnswerFile(cautionsFolder, `${topic}-${answer.ticked.length === 0 ? 'none' : 'some'}`, answer, ports);
}

function readCautionAnswer({ name, kind, content }: AnswerFile): readonly KeptCautionAnswer[] {
  const [topic, how] = kind.split('-');
  if ((topic !== 'exercises' && topic !== 'packs') || (how !== 'none' && how !== 'some')) return [];
  // That nothing was ticked counts only where it can be read.
  if (how === 'none' && content === undefined) return [];
  const [asked, ticked] = [readTexts(content?.asked), readTexts(content?.ticked)];
  const isWhole = how === 'none' || ticked.length > 0;
  return [{ name, topic, asked, ticked, replaces: readTexts(content?.replaces), isWhole }];
}
