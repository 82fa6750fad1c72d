/** Everything that is asked before a session, each question only where no flag has answered it. */
import { readKeptChoices } from '../../journal/check-record.ts';
import type { SafetyState } from '../../journal/session-record.ts';
import { isFromStdin, type JournalToday, type Resumable } from '../../journal/today.ts';
import type { Choices } from '../../plan/choices.ts';
import type { Ports } from '../../ports.ts';
import { ownMessages } from '../own-messages.ts';
import { type Prompts, writeLines } from '../prompts.ts';
import type { LoadedRoutine } from '../routine-library.ts';
import { UserError } from '../user-error.ts';
import { type AskedRoutine, type ChosenRoutine, chooseOffer, withoutFindings } from './ask-offer.ts';
import { answerSafety, dueQuestion, type SafetyResult } from './ask-safety.ts';
import type { Answers } from './prepare-session.ts';
import { type AskContext, type AskOptions, inLanguageOf } from './start-options.ts';

/** Nothing stands in the way of this routine. */
export interface Go {
  readonly kind: 'go';
  readonly loaded: LoadedRoutine;
  readonly answers: Answers;
  /** What was written about limits, for the screen that will cover it. */
  readonly notices: readonly string[];
  /** An early round has had its four questions: nothing is asked any more that can be left unasked. */
  readonly isEarly: boolean;
}

/** Nothing is played: a sign was found, or the person does not begin. */
export interface Stop {
  readonly kind: 'stop';
  readonly advice: readonly string[];
}

export async function askBefore(
  options: AskOptions,
  journal: JournalToday,
  library: AskContext['library'],
  prompts: Prompts | undefined,
  ports: Ports,
): Promise<Go | Stop> {
  const first: AskContext = { options, library, prompts, ports, messages: ownMessages(ports.environment) };
  const resumable = await askToResume(journal, first);
  const asked = await loadAsked(resumable, first);
  const context = asked === undefined ? first : inLanguageOf(asked.loaded, first);
  const painNow = options.pain ?? (await prompts?.score(context.messages.prompts.painNow));
  if (asked === undefined && painNow === undefined && prompts === undefined) throw nothingAsked(context);
  const choices = asked?.choices ?? withoutWaiting(options.choices, context);
  const chosen = await chooseOffer({ pain: painNow, asked, choices }, journal, context);
  if (chosen === undefined)
    return { kind: 'stop', advice: [context.messages.offers.stopped, ...context.messages.prompts.safety.stopRules] };
  const painBefore = chosen.start === 'resume' ? resumable?.summary.painBefore : undefined;
  const from = meantFrom(chosen.loaded, asked, options);
  const ready = await askRest(
    { ...chosen, from },
    painNow ?? painBefore,
    journal,
    inLanguageOf(chosen.loaded, context),
  );
  return ready.kind === 'go' ? beginFrom(ready, from, context) : ready;
}

/** The number or name of an exercise means nothing in another routine, such as a gentler one that was offered. */
function meantFrom(loaded: LoadedRoutine, asked: AskedRoutine | undefined, { from }: AskOptions): string | undefined {
  return asked === undefined || asked.loaded.path === loaded.path ? from : undefined;
}

function beginFrom(go: Go, from: string | undefined, { options, messages }: AskContext): Go {
  if (options.from === undefined) return go;
  const { answers } = go;
  const notes = [...answers.notes, messages.notices.fromElsewhere];
  return { ...go, answers: from === undefined ? { ...answers, notes } : { ...answers, from } };
}

/** What is still to be asked once it is clear what would be done. */
async function askRest(
  chosen: ChosenRoutine & { readonly from: string | undefined },
  pain: number | undefined,
  journal: JournalToday,
  context: AskContext,
): Promise<Go | Stop> {
  const { loaded, start } = chosen;
  // What reads the journal and lays the plan out is loaded only now, so that the first question need not wait for it.
  const { askLimits } = await import('./ask-limits.ts');
  const { applyKeptCautions } = await import('../apply-cautions.ts');
  const { findGoingOn } = await import('./prepare-session.ts');
  const { askLevel } = await import('./ask-limits.ts');
  // A session that goes on is of the same round, with the packs that it had, but for one that was on when it was left.
  // What is left out anyway is neither too soon nor too much.
  const applied = (wanted: Choices) => applyKeptCautions(loaded.routine, wanted, context).choices;
  const goingOn =
    start === 'resume' ? findGoingOn(loaded.routine, applied(chosen.choices), journal.resumable) : undefined;
  const levelled = await askLevel({ ...chosen, choices: withoutFindings(chosen.choices) }, pain, context);
  const { askCutPack } = await import('./ask-cut-pack.ts');
  const cutPack = goingOn && (await askCutPack(loaded.routine, applied(chosen.choices), goingOn, journal, context));
  if (cutPack?.isLast) return { kind: 'stop', advice: [context.messages.limits.nothingElseLeft] };
  const kept = cutPack
    ? { choices: chosen.choices, notices: cutPack.notices, isEarly: false }
    : await askLimits({ ...chosen, choices: applied(levelled.choices) }, journal, context);
  if (kept === undefined) return { kind: 'stop', advice: [] };
  const { choices, notices, isEarly } = kept;
  const mode = choices.mode ?? loaded.routine.mode;
  const safety = await answerSafety(mode, { ...context, assumesNo: context.options.yes });
  if (safety.advice !== undefined) return { kind: 'stop', advice: safety.advice };
  const { notes } = levelled;
  return {
    kind: 'go',
    loaded,
    answers: {
      choices,
      safety: safetyStateOf(safety),
      pain,
      start,
      notes,
      passesCutPack: cutPack?.isPassed === true,
    },
    notices,
    isEarly,
  };
}

async function loadAsked(resumable: Resumable | undefined, context: AskContext): Promise<AskedRoutine | undefined> {
  const loaded = await loadNamed(resumable, context);
  if (loaded === undefined) return undefined;
  const { options } = context;
  const wanted = resumable ? readKeptChoices(resumable.session.choices) : options.choices;
  const choices = withoutWaiting(wanted, inLanguageOf(loaded, context));
  return { loaded, choices, isResumed: resumable !== undefined };
}

async function loadNamed(
  resumable: Resumable | undefined,
  { options, library, ports }: AskContext,
): Promise<LoadedRoutine | undefined> {
  const { routine, choices } = options;
  const named = resumable?.session.routine ?? routine ?? choices.mode;
  if (named === undefined) return undefined;
  const routines = await library();
  const { takeReached, takeWeek } = await import('../week-and-level.ts');
  return resumable === undefined && routine !== undefined
    ? takeReached(await routines.loadMeant(named), ports, choices)
    : takeWeek(await routines.load(named), ports);
}

/** Where no key can be pressed, a switch that waits for one would never end. */
function withoutWaiting(wanted: Choices, { prompts, messages, ports }: AskContext): Choices {
  if (prompts !== undefined) return wanted;
  const { waitForMe, ...choices } = wanted;
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
  const isNamed = options.routine !== undefined || options.choices.mode !== undefined || options.from !== undefined;
  if (resumable === undefined || isLost || prompts === undefined || isNamed) return undefined;
  const { title } = resumable.summary;
  return (await prompts.confirm(messages.prompts.goOnWith(title), true)) ? resumable : undefined;
}

/** Every answer that is missing is named at once; on a pain day more is asked than on any other. */
function nothingAsked({ options, ports }: AskContext): UserError {
  const asksSafety = !options.yes && dueQuestion(ports, 'pain-day') !== 'none';
  return new UserError({ code: 'answers-missing', answers: asksSafety ? ['day-kind', 'safety'] : ['day-kind'] });
}

function safetyStateOf({ answer }: SafetyResult): SafetyState {
  return answer === 'assumed-clear' || answer === 'not-due' ? answer : 'clear';
}
