/** Everything that is asked before a session, each question only where no flag has answered it. */
import { findResumable, type Resumable } from '../../history/find-resumable.ts';
import { journalFolder } from '../../history/journal-name.ts';
import { readKeptChoices } from '../../history/read-kept-choices.ts';
import type { Choices } from '../../plan/choices.ts';
import type { MissingAnswer } from '../../plan/wording/refused.ts';
import type { Wording } from '../../plan/wording/wording.ts';
import { wordingFor } from '../../plan/wording/wordings.ts';
import type { SafetyState } from '../../player/session-record.ts';
import type { Ports } from '../../ports.ts';
import type { Mode } from '../../routine/routine.ts';
import { ownWording } from '../own-wording.ts';
import type { Prompts } from '../prompts.ts';
import type { LoadedRoutine, RoutineLibrary } from '../routine-library.ts';
import { UserError } from '../user-error.ts';
import { writeLines } from '../write-lines.ts';
import { askPain, highPain } from './ask-pain.ts';
import { askForRoutine, namedRoutine } from './choose-routine.ts';
import { askSafety, assumeSafe, dueQuestions, type SafetyResult } from './safety.ts';
import type { StartOptions } from './start-options.ts';

export interface Answers {
  readonly kind: 'go';
  readonly loaded: LoadedRoutine;
  readonly choices: Choices;
  readonly safety: SafetyState;
  readonly pain: number | undefined;
  readonly resumed: Resumable | undefined;
}

/** A safety question was answered with yes: nothing is played. */
export interface Stop {
  readonly kind: 'stop';
  readonly advice: string;
}

/** Where the routines are. */
export type Library = Pick<RoutineLibrary, 'load'>;

interface Given {
  readonly options: StartOptions;
  readonly library: Library;
  readonly prompts: Prompts | undefined;
  readonly ports: Ports;
  readonly wording: Wording;
}

export async function askBefore(
  options: StartOptions,
  library: Library,
  prompts: Prompts | undefined,
  ports: Ports,
): Promise<Answers | Stop> {
  const wording = ownWording(ports.environment);
  const unnamed: Given = { options, library, prompts, ports, wording };
  const resumed = await askToResume(unnamed);
  const name = resumed?.session.routine ?? (await chooseRoutine(unnamed));
  const loaded = await library.load(name);
  const given = inLanguageOf(loaded, unnamed);
  const wished: Choices = resumed ? readKeptChoices(resumed.session.choices) : options.choices;
  const choices = prompts === undefined ? waitForNobody(wished, given) : wished;
  const mode = choices.mode ?? loaded.routine.mode;
  const due = dueQuestions(ports, mode);
  const safety = await answerSafety(given, due, mode);
  if (safety.advice !== undefined) return { kind: 'stop', advice: safety.advice };
  const told = options.pain ?? (given.prompts && (await askPain('painNow', given.wording.asked, given.prompts)));
  const pain = told ?? resumed?.summary.painBefore;
  const go: Answers = { kind: 'go', loaded, choices, safety: clearOf(safety), pain, resumed };
  return mode === 'maintenance' && told !== undefined && told >= highPain ? proposePainDay(given, go, told) : go;
}

/** From here on in the routine's own language, with which its session goes on. */
function inLanguageOf({ routine }: LoadedRoutine, given: Given): Given {
  const wording = wordingFor(routine.language);
  return { ...given, wording, prompts: given.prompts?.withWords(wording.asked.prompts) };
}

/** Where no key can be pressed, a switch that waits for one would never come to its end. */
function waitForNobody({ waitForMe, ...choices }: Choices, { wording, ports }: Given): Choices {
  if (waitForMe) writeLines(ports.terminal, [wording.told.nobodyToWaitFor]);
  return choices;
}

async function chooseRoutine({ options, prompts, ports, wording }: Given): Promise<string> {
  const named = namedRoutine(options);
  if (named !== undefined) return named;
  if (prompts !== undefined) return askForRoutine(wording.asked, prompts);
  // Every answer that is missing is named at once; on a pain day more is asked than on any other.
  const asksSafety = !options.yes && dueQuestions(ports, 'pain-day') !== 'none';
  throw answersMissing(asksSafety ? ['day-kind', 'safety'] : ['day-kind']);
}

function answersMissing(answers: readonly MissingAnswer[]): UserError {
  return new UserError({ code: 'answers-missing', answers });
}

async function answerSafety(
  { options, prompts, ports, wording }: Given,
  due: 'full' | 'short' | 'none',
  mode: Mode,
): Promise<SafetyResult> {
  if (due === 'none') return { answer: 'not-due', advice: undefined };
  if (options.yes) return assumeSafe(due, wording, ports);
  if (prompts === undefined) throw answersMissing(['safety']);
  return askSafety(due, mode, prompts, wording, ports);
}

/** From 6 on the gentler routine is proposed; the person decides. */
async function proposePainDay(given: Given, answers: Answers, score: number): Promise<Answers | Stop> {
  const { prompts, library, ports, wording } = given;
  const { asked, told } = wording;
  if (prompts === undefined) {
    writeLines(ports.terminal, [asked.painDayFlag(score)]);
    return answers;
  }
  if (!(await prompts.confirm(asked.takePainDay(score), true))) return answers;
  const isAnswered = answers.safety !== 'not-due';
  const answered = isAnswered ? undefined : await answerSafety(given, 'short', 'pain-day');
  if (answered?.advice !== undefined) return { kind: 'stop', advice: answered.advice };
  const safety = answered ? clearOf(answered) : answers.safety;
  const loaded = answers.loaded.name === 'maintenance' ? await library.load('pain-day') : answers.loaded;
  if (answers.resumed) writeLines(ports.terminal, [told.painDayAnew]);
  return { ...answers, loaded, choices: { ...answers.choices, mode: 'pain-day' }, safety, resumed: undefined };
}

/** A session of today that was cut off can be gone on with. */
async function askToResume({ options, prompts, ports, wording }: Given): Promise<Resumable | undefined> {
  const resumable = findToday(ports);
  if (options.resume) {
    if (resumable) return resumable;
    throw new UserError({ code: 'nothing-to-resume' });
  }
  if (resumable === undefined || prompts === undefined || namedRoutine(options) !== undefined) return undefined;
  const { title } = resumable.summary;
  return (await prompts.confirm(wording.asked.goOnWith(title), true)) ? resumable : undefined;
}

function findToday({ files, environment, clock }: Ports): Resumable | undefined {
  const wallMs = clock.wallMs();
  try {
    const now = { wallMs, offsetMinutes: clock.utcOffsetMinutes(wallMs) };
    return findResumable(files, journalFolder(files, environment.folders), now);
  } catch {
    // A history that cannot be read must not keep anybody from stretching.
    return undefined;
  }
}

function clearOf({ answer }: SafetyResult): SafetyState {
  return answer === 'assumed-clear' || answer === 'not-due' ? answer : 'clear';
}
