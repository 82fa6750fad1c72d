/** What a person answered of the things that speak against an exercise or a pack, as it is kept. */
import type { Files, Folders, Ports } from '../ports.ts';
import { type AnswerFile, readAnswerFiles, readTexts, writeAnswerFile } from './answers.ts';

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

const folder = 'cautions';

/** None where the folder cannot be read, so that everything is asked again. */
export function readCautionAnswers(files: Files, folders: Folders): readonly KeptCautionAnswer[] {
  return readAnswerFiles(files, folders, folder).flatMap(readAnswer);
}

/** Rejects where the answer cannot be kept. */
export function writeCautionAnswer(
  { topic, ...answer }: CautionAnswer,
  ports: Pick<Ports, 'files' | 'environment' | 'clock'>,
): Promise<void> {
  return writeAnswerFile(folder, `${topic}-${answer.ticked.length === 0 ? 'none' : 'some'}`, answer, ports);
}

function readAnswer({ name, kind, content }: AnswerFile): readonly KeptCautionAnswer[] {
  const [topic, how] = kind.split('-');
  if ((topic !== 'exercises' && topic !== 'packs') || (how !== 'none' && how !== 'some')) return [];
  // That nothing was ticked counts only where it can be read.
  if (how === 'none' && content === undefined) return [];
  const [asked, ticked] = [readTexts(content?.asked), readTexts(content?.ticked)];
  const isWhole = how === 'none' || ticked.length > 0;
  return [{ name, topic, asked, ticked, replaces: readTexts(content?.replaces), isWhole }];
}
