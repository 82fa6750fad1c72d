/** Everything that is asked before a session, each question only where no flag has answered it. */
import { findResumable, type Resumable } from '../../history/find-resumable.ts';
import { journalFolder } from '../../history/journal-name.ts';
import { readKeptChoices } from '../../history/read-kept-choices.ts';
import type { Choices } from '../../plan/choices.ts';
import type { SafetyState } from '../../player/session-record.ts';
import type { Ports } from '../../ports.ts';
import type { Mode } from '../../routine/routine.ts';
import type { Prompts } from '../prompts.ts';
import type { LoadedRoutine, RoutineLibrary } from '../routine-library.ts';
import { type MissingAnswer, UserError } from '../user-error.ts';
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
  readonly advice: readonly string[];
}

/** Where the routines are. */
export type Library = Pick<RoutineLibrary, 'load'>;

interface Given {
  readonly options: StartOptions;
  readonly library: Library;
  readonly prompts: Prompts | undefined;
  readonly ports: Ports;
}

export async function askBefore(
  options: StartOptions,
  library: Library,
  prompts: Prompts | undefined,
  ports: Ports,
): Promise<Answers | Stop> {
  const given = { options, library, prompts, ports };
  const resumed = await askToResume(given);
  const name = resumed?.session.routine ?? (await chooseRoutine(given));
  const loaded = await library.load(name);
  const choices: Choices = resumed ? readKeptChoices(resumed.session.choices) : options.choices;
  const mode = choices.mode ?? loaded.routine.mode;
  const due = dueQuestions(ports, mode);
  const safety = await answerSafety(given, due, mode);
  if (safety.advice.length > 0) return { kind: 'stop', advice: safety.advice };
  const told = options.pain ?? (prompts && (await askPain('Pain now?', prompts)));
  const pain = told ?? resumed?.summary.painBefore;
  const go: Answers = { kind: 'go', loaded, choices, safety: clearOf(safety), pain, resumed };
  return mode === 'maintenance' && (told ?? 0) >= highPain ? proposePainDay(given, go) : go;
}

async function chooseRoutine({ options, prompts, ports }: Given): Promise<string> {
  const named = namedRoutine(options);
  if (named !== undefined) return named;
  if (prompts !== undefined) return askForRoutine(prompts);
  // Every answer that is missing is named at once; on a pain day more is asked than on any other.
  const asksSafety = !options.yes && dueQuestions(ports, 'pain-day') !== 'none';
  throw answersMissing(asksSafety ? [missingRoutine, missingSafety] : [missingRoutine]);
}

const missingRoutine: MissingAnswer = {
  question: 'maintenance or pain day?',
  flag: '--mode maintenance or --mode pain-day',
};

const missingSafety: MissingAnswer = {
  question: 'the safety questions.',
  flag: '--yes (none of the warning signs applies)',
};

function answersMissing(answers: readonly MissingAnswer[]): UserError {
  return new UserError({ code: 'answers-missing', answers });
}

async function answerSafety(
  { options, prompts, ports }: Given,
  due: 'full' | 'short' | 'none',
  mode: Mode,
): Promise<SafetyResult> {
  if (due === 'none') return { answer: 'not-due', advice: [] };
  if (options.yes) return assumeSafe(due, ports);
  if (prompts === undefined) throw answersMissing([missingSafety]);
  return askSafety(due, mode, prompts, ports);
}

/** From 6 on the gentler routine is proposed; the person decides. */
async function proposePainDay(given: Given, answers: Answers): Promise<Answers | Stop> {
  const { prompts, library, ports } = given;
  if (prompts === undefined) {
    writeLines(ports.terminal, [`Pain ${answers.pain} of 10: --mode pain-day takes the gentle end of every dose.`]);
    return answers;
  }
  const question = `Pain ${answers.pain} of 10. Do the pain-day form today: the gentle end of every dose?`;
  if (!(await prompts.confirm(question, true))) return answers;
  const isAnswered = answers.safety !== 'not-due';
  const asked = isAnswered ? undefined : await answerSafety(given, 'short', 'pain-day');
  if (asked && asked.advice.length > 0) return { kind: 'stop', advice: asked.advice };
  const safety = asked ? clearOf(asked) : answers.safety;
  const loaded = answers.loaded.name === 'maintenance' ? await library.load('pain-day') : answers.loaded;
  if (answers.resumed) writeLines(ports.terminal, ['The pain-day form begins anew.']);
  return { ...answers, loaded, choices: { ...answers.choices, mode: 'pain-day' }, safety, resumed: undefined };
}

/** A session of today that was cut off can be gone on with. */
async function askToResume({ options, prompts, ports }: Given): Promise<Resumable | undefined> {
  const resumable = findToday(ports);
  if (options.resume) {
    if (resumable) return resumable;
    throw new UserError({ code: 'nothing-to-resume' });
  }
  if (resumable === undefined || prompts === undefined || namedRoutine(options) !== undefined) return undefined;
  const { title } = resumable.summary;
  return (await prompts.confirm(`"${title}" was interrupted today. Go on where it stopped?`, true))
    ? resumable
    : undefined;
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
