/**
 * From answers to what is played. Pure: what is read and asked comes before, what is opened for sound, screen and
 * journal comes after.
 */
import { countRounds } from '../../care/rounds.ts';
import type { LocalTime } from '../../journal/local-time.ts';
import {
  answerLastHurt,
  beginLater,
  findAfterPack,
  findCutPack,
  findResumePosition,
  isSamePlan,
  listHurtOut,
  reapplyExclusions,
} from '../../journal/resume.ts';
import type { ResumedSession, SafetyState, SessionFacts } from '../../journal/session-record.ts';
import type { JournalToday, Resumable } from '../../journal/today.ts';
import type { Messages } from '../../messages/messages.ts';
import { messagesFor, renderFallbackNotice } from '../../messages/messages-for.ts';
import type { NoticeMessages } from '../../messages/prompts.ts';
import { buildPlan } from '../../plan/build-plan.ts';
import type { Choices } from '../../plan/choices.ts';
import { renderDoseLine } from '../../plan/choose-dose.ts';
import { beginningMs, withBeginning } from '../../plan/edit-plan.ts';
import type { Plan, PlanStep } from '../../plan/plan.ts';
import { nearestWord } from '../../routine/nearest-word.ts';
import type { Routine } from '../../routine/routine.ts';
import { matchName, nameFromText } from '../../routine/routine-name.ts';
import { safeText } from '../../text/escape.ts';
import type { LoadedRoutine } from '../routine-library.ts';
import { UserError } from '../user-error.ts';

export interface Answers {
  readonly choices: Choices;
  readonly safety: SafetyState;
  /** Pain now, from 0 to 10; `undefined` where the question was skipped. */
  readonly pain: number | undefined;
  /** Lines about what was decided meanwhile, for just before the session. */
  readonly notes: readonly string[];
  /** Whether today's interrupted session is resumed, or was to be until the pain made the person take a gentler form. */
  readonly start: 'new' | 'resume' | 'gentler-instead';
  /** The exercise to begin with; the first where absent. */
  readonly from?: string | undefined;
  /** The resumed session goes on after the pack in which it was left. */
  readonly passesCutPack?: boolean;
}

export interface PreparedSession {
  readonly plan: Plan;
  /** Where on the plan the session begins. */
  readonly startAtMs: number;
  readonly facts: SessionFacts;
  /** Lines that the person reads before the session. */
  readonly notices: readonly string[];
}

export function prepareSession(
  { name, routine }: Pick<LoadedRoutine, 'name' | 'routine'>,
  { choices, safety, pain, start, from, notes, passesCutPack = false }: Answers,
  journal: JournalToday,
  now: LocalTime,
): PreparedSession {
  const whole = buildPlan(routine, choices);
  if (whole.steps.length === 0) throw new UserError({ code: 'nothing-left', title: safeText(routine.title) });
  const messages = messagesFor(whole.language);
  const beginning =
    from === undefined ? findBeginning(whole, start, journal.resumable) : beginWith(whole, findFirstStep(whole, from));
  const { resumed, notice, startAtMs } = passesCutPack ? passCutPack(beginning) : beginning;
  const plan = beginLater(beginning.plan, startAtMs, resumed?.records ?? []);
  return {
    plan,
    startAtMs,
    facts: {
      routine: name,
      safety,
      choices: { ...choices },
      // What was asked now decided what is offered; the session began with the pain that was reported then.
      painBefore: (resumed && journal.resumable?.summary.painBefore) ?? pain,
      // The part of it that was done before was no round of its own.
      roundToday:
        countRounds(
          journal.sessions.filter(({ id }) => id !== resumed?.id),
          { name, mode: plan.mode },
          now,
        ) + 1,
      resumed,
    },
    notices: [
      ...(notice === undefined ? [] : [messages.notices[notice]]),
      ...renderNotices(
        { ...whole, doseLine: renderRest(whole, beginning, choices, routine) },
        { choices, notes },
        messages,
      ),
    ],
  };
}

interface Beginning extends Pick<PreparedSession, 'plan' | 'startAtMs'> {
  readonly resumed: ResumedSession | undefined;
  /** Why a session that was to be resumed starts from the beginning. */
  readonly notice?: keyof Pick<NoticeMessages, 'routineChanged' | 'nothingLeft' | 'gentlerStartsOver'>;
}

function beginWith(whole: Plan, step: number): Beginning {
  const plan = withBeginning(whole, step);
  return { plan, startAtMs: beginningMs(plan), resumed: undefined };
}

export interface GoingOn extends Beginning {
  readonly resumed: ResumedSession;
}

/** Where the interrupted session goes on; `undefined` where what was to be resumed begins anew. */
export function findGoingOn(routine: Routine, choices: Choices, resumable: Resumable | undefined): GoingOn | undefined {
  const beginning = findBeginning(buildPlan(routine, choices), 'resume', resumable);
  const { resumed } = beginning;
  return resumed && { ...beginning, resumed };
}

/** Without the pack that it would go on with, where the person leaves that out. */
function passCutPack(beginning: Beginning): Beginning {
  const { plan, startAtMs, resumed } = beginning;
  const cut = resumed && findCutPack(plan, startAtMs, resumed.records);
  return { ...beginning, startAtMs: (cut === undefined ? undefined : findAfterPack(plan, cut)) ?? startAtMs };
}

/** Where the interrupted session stopped and without what hurt in it, unless that is no place of this plan any more. */
function findBeginning(plan: Plan, start: Answers['start'], resumable: Resumable | undefined): Beginning {
  const fromStart = { plan, startAtMs: 0, resumed: undefined };
  if (start === 'gentler-instead') return { ...fromStart, notice: 'gentlerStartsOver' };
  if (start === 'new' || resumable === undefined) return fromStart;
  if (!isSamePlan(plan, resumable.session)) return { ...fromStart, notice: 'routineChanged' };
  const begun = withBeginning(plan, resumable.session.beginsAt ?? 0);
  const records = answerLastHurt(begun, resumable.records);
  const remaining = reapplyExclusions(begun, records);
  const startAtMs = findResumePosition(remaining, records);
  if (startAtMs === undefined) return { ...fromStart, notice: 'nothingLeft' };
  return { plan: remaining, startAtMs, resumed: { id: resumable.id, playedMs: resumable.playedMs, records } };
}

/** The line of doses; of a session that goes on, without what was left out of it because it hurt. */
function renderRest(
  whole: Plan,
  { plan, resumed }: Beginning,
  choices: Choices,
  { budgetMs }: Pick<Routine, 'budgetMs'>,
): string {
  const hurt = resumed === undefined ? [] : listHurtOut(plan, resumed.records);
  if (hurt.length === 0) return whole.doseLine;
  const names = new Set(hurt.map(({ exercise }) => exercise.name));
  const listed = plan.steps.filter((step) => step.kind !== 'exercise' || !hurt.includes(step));
  const notDone = [...whole.notDone, ...names];
  return renderDoseLine({ ...whole, notDone }, choices, choices.budgetMs ?? budgetMs, listed);
}

/**
 * Which language stands in for the routine's own, the goal, its reasons to stop, the week of its doses, on pain days the stop rules, and which
 * doses were chosen and why.
 */
function renderNotices(
  plan: Plan,
  { choices, notes }: Pick<Answers, 'choices' | 'notes'>,
  { notices, prompts, speech, handout }: Messages,
): readonly string[] {
  const fallback = renderFallbackNotice(plan.language);
  return [
    '',
    ...(fallback === undefined ? [] : [fallback]),
    ...(plan.goal === undefined ? [] : [safeText(speech.goal(plan.goal))]),
    ...(plan.stopIf ?? []).map((reason) => safeText(speech.stopIf(reason))),
    ...(plan.week === undefined ? [] : [handout.inWeek(plan.week)]),
    ...(plan.week === undefined || choices.week === undefined ? [] : [notices.weeksFromHere]),
    ...(plan.mode === 'pain-day' ? prompts.safety.stopRules : []),
    ...notes.map(safeText),
    safeText(plan.doseLine),
  ];
}

type StepsOfPlan = Pick<Plan, 'title' | 'steps'>;

/**
 * The index of the step that `from` means: an exercise by the number that `show` gives it, an exercise by a
 * name or the beginning of one, or a pack. In rounds it is the first of them. Throws a UserError where it means none or
 * several.
 */
export function findFirstStep(plan: StepsOfPlan, from: string): number {
  const step = /^\d+$/.test(from) ? findByNumber(plan, Number(from)) : findByName(plan, from);
  if (step === undefined) throw unknownStep(plan, from, nearestNames(plan, from));
  return step.index;
}

function findByNumber({ steps }: StepsOfPlan, number: number): PlanStep | undefined {
  return steps.find((step) => step.kind === 'exercise' && step.number === number);
}

function findByName(plan: StepsOfPlan, from: string): PlanStep | undefined {
  const named = plan.steps.flatMap((step) => namesOf(step).map((name) => ({ name, step })));
  const found = matchName(
    from,
    named.map(({ name }) => name),
  );
  if (found.kind === 'one') return named.find(({ name }) => name === found.name)?.step;
  if (found.kind === 'none') return undefined;
  const meant = found.names.map((name) => named.find((each) => each.name === name)?.step);
  const [first] = meant;
  // An exercise has two names that begin alike, and stands in every round.
  if (new Set(meant.map((step) => step && idOf(step))).size === 1) return first;
  throw unknownStep(plan, from, found.names);
}

/** The name that files use, and the one that is shown. */
function namesOf(step: PlanStep): readonly string[] {
  if (step.kind === 'exercise') return [step.exercise.id, step.exercise.name];
  return step.kind === 'pack' ? [idOf(step)] : [];
}

function idOf(step: PlanStep): string {
  if (step.kind === 'exercise') return step.exercise.id;
  return step.kind === 'pack' ? `${step.pack}-pack` : 'break';
}

function nearestNames({ steps }: StepsOfPlan, from: string): readonly string[] {
  const ids = steps.filter(({ kind }) => kind !== 'break').map(idOf);
  const nearest = nearestWord(nameFromText(from) ?? from, ids);
  return nearest === undefined ? [] : [nearest];
}

function unknownStep({ title, steps }: StepsOfPlan, from: string, meant: readonly string[]): UserError {
  const known = steps.flatMap((step) => {
    if (step.kind === 'exercise') return [`${step.number} ${step.exercise.name}`];
    return step.kind === 'pack' ? [idOf(step)] : [];
  });
  return new UserError({ code: 'from-unknown', title, from, meant, known });
}
