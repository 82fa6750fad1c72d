/** Everything that is asked before a session, each question only where no flag has answered it. */
import { findResumable, type Resumable } from '../../history/find-resumable.ts';
import { journalFolder } from '../../history/journal-name.ts';
import type { Choices } from '../../plan/choices.ts';
import type { Ports } from '../../ports.ts';
import type { Mode } from '../../routine/routine.ts';
import type { Prompts } from '../prompts.ts';
import type { LoadedRoutine, RoutineLibrary } from '../routine-library.ts';
import { type MissingAnswer, UserError } from '../user-error.ts';
import { askPain, highPain } from './ask-pain.ts';
import { askForRoutine, namedRoutine } from './choose-routine.ts';
import { askSafety, assumeSafe, dueQuestions, type SafetyResult } from './safety.ts';
import type { StartOptions } from './start-options.ts';

export interface Answers {
  readonly kind: 'go';
  readonly loaded: LoadedRoutine;
  readonly choices: Choices;
  readonly safety: 'clear' | 'assumed-clear';
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
  requireAnswers(given);
  const resumed = await askToResume(given);
  const name = resumed?.session.routine ?? namedRoutine(options) ?? (await askForRoutine(needed(prompts)));
  const loaded = await library.load(name);
  const choices: Choices = resumed ? (resumed.session.choices as Choices) : options.choices;
  const mode = choices.mode ?? loaded.routine.mode;
  const due = dueQuestions(ports, mode);
  const safety = await answerSafety(given, due, mode);
  if (safety.advice.length > 0) return { kind: 'stop', advice: safety.advice };
  const pain = options.pain ?? (prompts && (await askPain('Pain now?', prompts)));
  const go: Answers = { kind: 'go', loaded, choices, safety: clearOf(safety), pain, resumed };
  return mode === 'maintenance' && (pain ?? 0) >= highPain ? proposePainDay(given, go, due) : go;
}

/** With nobody to ask, every answer that is missing is named at once. */
function requireAnswers({ options, prompts, ports }: Given): void {
  if (prompts !== undefined) return;
  const name = namedRoutine(options);
  const missing: MissingAnswer[] = [];
  if (name === undefined && !options.resume) {
    missing.push({ question: 'maintenance or pain day?', flag: '--mode maintenance or --mode pain-day' });
  }
  const mode = options.choices.mode ?? 'pain-day';
  if (!options.yes && dueQuestions(ports, mode) !== 'none') {
    missing.push({ question: 'the safety questions.', flag: '--yes (none of the warning signs applies)' });
  }
  if (missing.length > 0) throw new UserError({ code: 'answers-missing', answers: missing });
}

async function answerSafety(
  { options, prompts, ports }: Given,
  due: 'full' | 'short' | 'none',
  mode: Mode,
): Promise<SafetyResult> {
  if (due === 'none') return { answer: 'clear', advice: [] };
  return options.yes ? assumeSafe(due, ports) : askSafety(due, mode, needed(prompts), ports);
}

/** From 6 on the gentler routine is proposed; the person decides. */
async function proposePainDay(
  given: Given,
  answers: Answers,
  asked: 'full' | 'short' | 'none',
): Promise<Answers | Stop> {
  const { prompts, library, ports } = given;
  if (prompts === undefined) {
    ports.terminal.write(`Pain ${answers.pain} of 10: --mode pain-day takes the gentle end of every dose.\n`);
    return answers;
  }
  const question = `Pain ${answers.pain} of 10. Do the pain-day form today: the gentle end of every dose?`;
  if (!(await prompts.confirm(question, true))) return answers;
  const safety = asked === 'none' ? await answerSafety(given, 'short', 'pain-day') : undefined;
  if (safety && safety.advice.length > 0) return { kind: 'stop', advice: safety.advice };
  const loaded = answers.loaded.name === 'maintenance' ? await library.load('pain-day') : answers.loaded;
  return { ...answers, loaded, choices: { ...answers.choices, mode: 'pain-day' } };
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

function clearOf({ answer }: SafetyResult): 'clear' | 'assumed-clear' {
  return answer === 'assumed-clear' ? 'assumed-clear' : 'clear';
}

function needed(prompts: Prompts | undefined): Prompts {
  if (prompts === undefined) throw new Error('A question without a terminal got past requireAnswers.');
  return prompts;
}
