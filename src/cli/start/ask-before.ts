/** Everything that is asked before a session, each question only where no flag has answered it. */
import { highPain } from '../../care/safety.ts';
import { findResumable, type Resumable, readKeptChoices } from '../../journal/find-resumable.ts';
import { journalFolder } from '../../journal/journal-name.ts';
import type { SafetyState } from '../../journal/session-record.ts';
import type { MissingAnswer } from '../../messages/errors.ts';
import { messagesFor } from '../../messages/languages.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Choices } from '../../plan/choices.ts';
import type { Ports } from '../../ports.ts';
import type { Mode } from '../../routine/routine.ts';
import { ownMessages } from '../own-messages.ts';
import type { Prompts } from '../prompts.ts';
import type { LoadedRoutine, RoutineLibrary } from '../routine-library.ts';
import { UserError } from '../user-error.ts';
import { writeLines } from '../write-lines.ts';
import { askPain } from './ask-pain.ts';
import { askSafety, assumeSafe, dueQuestions, type SafetyResult } from './ask-safety.ts';
import { askForRoutine, namedRoutine } from './choose-routine.ts';
import type { StartFlags } from './start-options.ts';

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
  readonly options: StartFlags;
  readonly library: Library;
  readonly prompts: Prompts | undefined;
  readonly ports: Ports;
  readonly messages: Messages;
}

export async function askBefore(
  options: StartFlags,
  library: Library,
  prompts: Prompts | undefined,
  ports: Ports,
): Promise<Answers | Stop> {
  const messages = ownMessages(ports.environment);
  const unnamed: Given = { options, library, prompts, ports, messages };
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
  const told = options.pain ?? (given.prompts && (await askPain('painNow', given.messages.prompts, given.prompts)));
  const pain = told ?? resumed?.summary.painBefore;
  const go: Answers = { kind: 'go', loaded, choices, safety: clearOf(safety), pain, resumed };
  return mode === 'maintenance' && told !== undefined && told >= highPain ? proposePainDay(given, go, told) : go;
}

/** From here on in the routine's own language, with which its session goes on. */
function inLanguageOf({ routine }: LoadedRoutine, given: Given): Given {
  const messages = messagesFor(routine.language);
  return { ...given, messages, prompts: given.prompts?.withWords(messages.prompts.prompts) };
}

/** Where no key can be pressed, a switch that waits for one would never come to its end. */
function waitForNobody({ waitForMe, ...choices }: Choices, { messages, ports }: Given): Choices {
  if (waitForMe) writeLines(ports.terminal, [messages.notices.nobodyToWaitFor]);
  return choices;
}

async function chooseRoutine({ options, prompts, ports, messages }: Given): Promise<string> {
  const named = namedRoutine(options);
  if (named !== undefined) return named;
  if (prompts !== undefined) return askForRoutine(messages.prompts, prompts);
  // Every answer that is missing is named at once; on a pain day more is asked than on any other.
  const asksSafety = !options.yes && dueQuestions(ports, 'pain-day') !== 'none';
  throw answersMissing(asksSafety ? ['day-kind', 'safety'] : ['day-kind']);
}

function answersMissing(answers: readonly MissingAnswer[]): UserError {
  return new UserError({ code: 'answers-missing', answers });
}

async function answerSafety(
  { options, prompts, ports, messages }: Given,
  due: 'full' | 'short' | 'none',
  mode: Mode,
): Promise<SafetyResult> {
  if (due === 'none') return { answer: 'not-due', advice: undefined };
  if (options.yes) return assumeSafe(due, messages, ports);
  if (prompts === undefined) throw answersMissing(['safety']);
  return askSafety(due, mode, prompts, messages, ports);
}

/** From 6 on the gentler routine is proposed; the person decides. */
async function proposePainDay(given: Given, answers: Answers, score: number): Promise<Answers | Stop> {
  const { prompts, library, ports, messages } = given;
  if (prompts === undefined) {
    writeLines(ports.terminal, [messages.prompts.painDayFlag(score)]);
    return answers;
  }
  if (!(await prompts.confirm(messages.prompts.takePainDay(score), true))) return answers;
  const isAnswered = answers.safety !== 'not-due';
  const answered = isAnswered ? undefined : await answerSafety(given, 'short', 'pain-day');
  if (answered?.advice !== undefined) return { kind: 'stop', advice: answered.advice };
  const safety = answered ? clearOf(answered) : answers.safety;
  const loaded = answers.loaded.name === 'maintenance' ? await library.load('pain-day') : answers.loaded;
  if (answers.resumed) writeLines(ports.terminal, [messages.notices.painDayAnew]);
  return { ...answers, loaded, choices: { ...answers.choices, mode: 'pain-day' }, safety, resumed: undefined };
}

/** A session of today that was cut off can be gone on with. */
async function askToResume({ options, prompts, ports, messages }: Given): Promise<Resumable | undefined> {
  const resumable = findToday(ports);
  if (options.resume) {
    if (resumable) return resumable;
    throw new UserError({ code: 'nothing-to-resume' });
  }
  if (resumable === undefined || prompts === undefined || namedRoutine(options) !== undefined) return undefined;
  const { title } = resumable.summary;
  return (await prompts.confirm(messages.prompts.goOnWith(title), true)) ? resumable : undefined;
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
