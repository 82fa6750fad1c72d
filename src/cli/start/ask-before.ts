/** Everything that is asked before a session, each question only where no flag has answered it. */
import { highPain } from '../../care/safety.ts';
import { readKeptChoices } from '../../journal/check-record.ts';
import { isFromStdin, type JournalToday, type Resumable } from '../../journal/read-today.ts';
import type { SafetyState } from '../../journal/session-record.ts';
import type { MissingAnswer } from '../../messages/errors.ts';
import type { Messages } from '../../messages/messages.ts';
import { messagesFor } from '../../messages/messages-for.ts';
import type { PromptMessages } from '../../messages/prompts.ts';
import type { Choices } from '../../plan/choices.ts';
import type { Ports } from '../../ports.ts';
import type { Mode } from '../../routine/routine.ts';
import { ownMessages } from '../own-messages.ts';
import type { Answers } from '../prepare-session.ts';
import { type Prompts, writeLines } from '../prompts.ts';
import type { LoadedRoutine, RoutineLibrary } from '../routine-library.ts';
import { UserError } from '../user-error.ts';
import { answerSafety, dueQuestion, type SafetyContext, type SafetyResult } from './ask-safety.ts';
import type { StartFlags } from './start-options.ts';

/** Nothing stands in the way of this routine. */
export interface Go {
  readonly kind: 'go';
  readonly loaded: LoadedRoutine;
  readonly answers: Answers;
}

/** A safety question was answered with yes: nothing is played. */
export interface SafetyStop {
  readonly kind: 'stop';
  readonly advice: readonly string[];
}

export type RoutineSource = Pick<RoutineLibrary, 'load'>;

/** What every question needs. */
interface AskContext {
  readonly options: StartFlags;
  readonly library: RoutineSource;
  /** `undefined` where nobody can be asked. */
  readonly prompts: Prompts | undefined;
  readonly ports: Ports;
  readonly messages: Messages;
}

/** Each mode has a bundled routine of its name. */
const modes: readonly Mode[] = ['maintenance', 'pain-day'];

export async function askBefore(
  options: StartFlags,
  journal: JournalToday,
  library: RoutineSource,
  prompts: Prompts | undefined,
  ports: Ports,
): Promise<Go | SafetyStop> {
  const first: AskContext = { options, library, prompts, ports, messages: ownMessages(ports.environment) };
  const resumable = await askToResume(journal, first);
  const loaded = await library.load(resumable?.session.routine ?? (await chooseRoutine(first)));
  const context = inLanguageOf(loaded, first);
  const wanted: Choices = resumable ? readKeptChoices(resumable.session.choices) : options.choices;
  const choices = prompts === undefined ? dropWaiting(wanted, context) : wanted;
  const mode = choices.mode ?? loaded.routine.mode;
  const safety = await answerSafety(mode, safetyContext(context));
  if (safety.advice !== undefined) return { kind: 'stop', advice: safety.advice };
  const painNow = options.pain ?? (await askPainNow(context));
  const answers: Answers = {
    choices,
    safety: safetyStateOf(safety),
    pain: painNow ?? resumable?.summary.painBefore,
    start: resumable ? 'resume' : 'new',
  };
  const go: Go = { kind: 'go', loaded, answers };
  const proposesPainDay = mode === 'maintenance' && painNow !== undefined && painNow >= highPain;
  return proposesPainDay ? proposePainDay(go, painNow, context) : go;
}

/** From here on in the routine's own language, in which its session is led. */
function inLanguageOf({ routine }: LoadedRoutine, context: AskContext): AskContext {
  const messages = messagesFor(routine.language);
  return { ...context, messages, prompts: context.prompts?.withControls(messages.prompts.controls) };
}

/** Where no key can be pressed, a switch that waits for one would never end. */
function dropWaiting({ waitForMe, ...choices }: Choices, { messages, ports }: AskContext): Choices {
  if (waitForMe) writeLines(ports.terminal, [messages.notices.nobodyToWaitFor]);
  return { ...choices, unattended: true };
}

/** Today's unfinished session, where it is to be resumed. */
async function askToResume({ resumable, running }: JournalToday, context: AskContext): Promise<Resumable | undefined> {
  const { options, prompts, messages } = context;
  const isLost = resumable !== undefined && isFromStdin(resumable.session);
  if (options.resume) {
    if (running !== undefined) throw new UserError({ code: 'session-running', title: running.title });
    if (resumable === undefined) throw new UserError({ code: 'nothing-to-resume' });
    if (isLost) throw new UserError({ code: 'resume-stdin', title: resumable.summary.title });
    return resumable;
  }
  if (resumable === undefined || isLost || prompts === undefined || namedRoutine(options) !== undefined)
    return undefined;
  const { title } = resumable.summary;
  return (await prompts.confirm(messages.prompts.goOnWith(title), true)) ? resumable : undefined;
}

async function chooseRoutine({ options, prompts, ports, messages }: AskContext): Promise<string> {
  const named = namedRoutine(options);
  if (named !== undefined) return named;
  if (prompts !== undefined) {
    const { dayKind, dayKinds } = messages.prompts;
    return prompts.choose(
      dayKind,
      modes.map((mode) => ({ name: dayKinds[mode], value: mode })),
    );
  }
  // Every answer that is missing is named at once; on a pain day more is asked than on any other.
  const asksSafety = !options.yes && dueQuestion(ports, 'pain-day') !== 'none';
  throw answersMissing(asksSafety ? ['day-kind', 'safety'] : ['day-kind']);
}

/** The name of the routine that the flags mean; `undefined` when it must be asked for. */
function namedRoutine({ routine, choices }: StartFlags): string | undefined {
  return routine ?? choices.mode;
}

function answersMissing(answers: readonly MissingAnswer[]): UserError {
  return new UserError({ code: 'answers-missing', answers });
}

function safetyContext({ options, ...context }: AskContext): SafetyContext {
  return { ...context, assumesNo: options.yes };
}

async function askPainNow({ prompts, messages }: AskContext): Promise<number | undefined> {
  return prompts && askPain('painNow', messages.prompts, prompts);
}

/** Pain from 0 to 10; `undefined` when the person skips the question with Enter. */
export async function askPain(
  question: 'painNow' | 'painAfter',
  messages: PromptMessages,
  prompts: Prompts,
): Promise<number | undefined> {
  const text = await prompts.line(messages[question], (answer) =>
    /^(?:\d|10|)$/.test(answer.trim()) ? true : messages.painUnclear,
  );
  return text.trim() === '' ? undefined : Number(text);
}

/** Proposes the gentler form; the person decides. */
async function proposePainDay(go: Go, painNow: number, context: AskContext): Promise<Go | SafetyStop> {
  const { prompts, library, ports, messages } = context;
  const { loaded, answers } = go;
  if (prompts === undefined) {
    writeLines(ports.terminal, [messages.prompts.painDayFlag(painNow)]);
    return go;
  }
  if (!(await prompts.confirm(messages.prompts.takePainDay(painNow), true))) return go;
  const asked = answers.safety === 'not-due' ? await answerSafety('pain-day', safetyContext(context)) : undefined;
  if (asked?.advice !== undefined) return { kind: 'stop', advice: asked.advice };
  return {
    kind: 'go',
    loaded: loaded.name === 'maintenance' ? await library.load('pain-day') : loaded,
    answers: {
      ...answers,
      choices: { ...answers.choices, mode: 'pain-day' },
      safety: asked === undefined ? answers.safety : safetyStateOf(asked),
      start: answers.start === 'resume' ? 'pain-day-instead' : answers.start,
    },
  };
}

function safetyStateOf({ answer }: SafetyResult): SafetyState {
  return answer === 'assumed-clear' || answer === 'not-due' ? answer : 'clear';
}
