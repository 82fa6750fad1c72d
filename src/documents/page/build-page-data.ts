/** From a plan to what the page needs of it. */
import { judgeCautions, listConcerns } from '../../care/cautions.ts';
import { formOf } from '../../care/offer.ts';
import { minuteMs } from '../../durations.ts';
import { fillSides } from '../../messages/fill-sides.ts';
import type { Messages } from '../../messages/messages.ts';
import { messagesFor } from '../../messages/messages-for.ts';
import type { PageMessages } from '../../messages/page.ts';
import type { Choices } from '../../plan/choices.ts';
import { findRulesEnd, isStopRule, listSafetySpans, listSideSpans } from '../../plan/needed-cues.ts';
import type { Cue, Plan, PlanStep } from '../../plan/plan.ts';
import { isWait, type Segment } from '../../plan/segment.ts';
import {
  activityOf,
  checkShownMs,
  chooseInstructions,
  listExtras,
  nameOfStep,
  nameRep,
  nameSide,
} from '../../plan/shown/session-words.ts';
import { countsSeconds } from '../../plan/work-kinds/work-kinds.ts';
import type { Routine } from '../../routine/routine.ts';
import { buildLimits, listPacks } from './build-limits.ts';
import { buildOutcomes, buildRefusals } from './build-pain.ts';
import type {
  PageConcern,
  PageData,
  PageDoses,
  PageSegment,
  PageStopRules,
  PageSubstitute,
  PageWords,
  ShownTexts,
  ShownWords,
} from './page-data.ts';
import { cuesOf, moveCues, type PageSound, type PlanInSound, type Substitute } from './page-sound.ts';

export interface PageSession {
  /** Its plans, unattended, since a sound waits for nobody; the lowest doses where the page has these too. */
  readonly heard: Omit<PageSound, 'whole'>;
  readonly routine: Routine;
  /** The name that it has in the history. */
  readonly name: string;
  readonly isBundled: boolean;
  readonly choices: Choices;
  /** Those that the lowest doses come from. */
  readonly lowestChoices?: Choices;
  /** What a page alone says. */
  readonly words: PageMessages;
}

export function buildPageData(session: PageSession): PageData {
  const { heard, routine, name, words, choices, lowestChoices = choices } = session;
  const { plan } = heard.usual;
  const messages = messagesFor(plan.language);
  const says = { ...messages, pageWords: words };
  const hasLowest = heard.lowest !== undefined;
  return {
    ...buildDoses(heard.usual, session, says, hasLowest),
    ...(heard.lowest && { lowest: buildDoses(heard.lowest, { ...session, choices: lowestChoices }, says, false) }),
    routine: name,
    concerns: listConcerns([routine]).map((concern) => buildConcern(routine, concern)),
    packs: listPacks(routine, choices, messages.limits),
    words: buildWords(plan, words, messages),
  };
}

function buildDoses(
  { plan, soundMs, substitutes }: PlanInSound,
  { name, isBundled, choices }: Pick<PageSession, 'name' | 'isBundled' | 'choices'>,
  says: Messages & { readonly pageWords: PageMessages },
  hasLowest: boolean,
): PageDoses {
  const form = formOf(isBundled ? name : undefined, plan.mode, choices);
  const inSound = <Placed extends { readonly atMs: number }>(placed: Placed) =>
    soundMs === 0 ? placed : { ...placed, soundMs: soundMs + placed.atMs };
  const stopRules = buildStopRules(plan);
  return {
    plan: {
      ...plan,
      ...(stopRules && { stopRules: inSound(stopRules) }),
      steps: plan.steps.map(stripStep),
      segments: plan.segments.map((segment) => inSound(buildSegment(plan, segment, says))),
      exerciseOf: listNumbers(plan, says),
      cues: plan.cues.filter(isCaption),
      substitutes: substitutes.map((substitute) => buildSubstitute(plan, substitute, says)),
    },
    choices: { ...choices },
    refusals: buildRefusals(plan, { form, hasLowest }, says),
    outcomes: buildOutcomes(form, plan.title, says),
  };
}

/** How a pack is placed is said for safety too, and goes with its step. */
function buildStopRules({ segments, cues }: Plan): PageStopRules | undefined {
  const rules = cues.filter((cue) => cue.segment === 0 && isStopRule(cue));
  const after = cues[cues.findLastIndex((cue) => rules.includes(cue)) + 1];
  const atMs = segments[0]?.atMs ?? 0;
  if (rules.length === 0 || after === undefined) return undefined;
  return {
    kind: 'settle',
    atMs,
    durationMs: after.atMs - atMs,
    isWait: true,
    safety: [{ fromMs: atMs, toMs: after.atMs }],
    texts: [{ fromMs: atMs, texts: rules.map(({ say }) => say), isWarning: true }],
  };
}

/** The page counts by itself. */
function isCaption({ kind }: Cue): boolean {
  return kind !== 'count' && kind !== 'rep';
}

/** At the offset of what it comes for. */
function buildSubstitute(
  plan: Plan,
  { of, leftOut, remaining, segment, soundMs }: Substitute,
  says: Messages,
): PageSubstitute {
  const ofMs = plan.segments[of]?.atMs ?? 0;
  const moved = { ...segment, atMs: ofMs };
  const cues = moveCues(cuesOf(remaining, segment), ofMs - segment.atMs);
  const after = remaining.segments
    .slice(segment.index + 1, segment.index + 2)
    .flatMap((next) => cuesOf(remaining, next));
  const segments = remaining.segments.with(segment.index, moved);
  const built = buildSegment({ ...remaining, cues: [...cues, ...after], segments }, moved, says);
  const { durationMs, shown, side, safety = [], sides = [] } = built;
  const sound = soundMs !== undefined && { soundMs, cues: cues.filter(isCaption) };
  const rest = { ...(side && { side }), ...sound };
  return { ofMs, leftOut, instead: { durationMs, shown, safety, sides, ...rest } };
}

/** A page is of one week. */
function stripStep(step: PlanStep): PlanStep {
  if (step.kind !== 'exercise') return step;
  const { weeks: _, ...now } = step;
  return now;
}

function countExercises({ steps }: Plan): number {
  return steps.filter(({ kind }) => kind === 'exercise').length;
}

function listNumbers(plan: Plan, { screen }: Messages): readonly (readonly string[])[] {
  return Array.from({ length: countExercises(plan) }, (_all, last) =>
    Array.from({ length: last + 1 }, (_one, index) => screen.exerciseOf(index + 1, last + 1)),
  );
}

/** What would follow if this alone were ticked. */
function buildConcern(routine: Routine, name: string): PageConcern {
  const answer = { topic: 'exercises', name: '', isWhole: true, asked: [name], ticked: [name], replaces: [] } as const;
  const { leaveOut, easier } = judgeCautions(routine, [answer], { canAsk: true }).choices;
  return { name, leaveOut, easier };
}

function buildWords(plan: Plan, page: PageMessages, { screen, speech, prompts, handout, limits }: Messages): PageWords {
  const minutes = Math.ceil(plan.totalMs / minuteMs);
  const { emergency, soon, ticked, tickedBefore, call } = prompts.safety;
  return {
    ...page,
    easierForm: screen.easier,
    nothingNext: screen.nothingNext,
    minutesLeft: Array.from({ length: minutes + 1 }, (_, index) => screen.minutesLeft(index * minuteMs)),
    sides: speech.sides,
    sideLetters: handout.sideLetters,
    packOff: { cold: speech.announcements.packOff('cold'), heat: speech.announcements.packOff('heat') },
    ticked,
    tickedBefore: tickedBefore(['{signs}']),
    emergency: [emergency.advice, call([])],
    soon: [soon.advice],
    limits: buildLimits(plan, limits),
  };
}

function buildSegment(plan: Plan, segment: Segment, says: Messages): PageSegment {
  const waits = isWait(segment);
  const safety = listSafetySpans(plan, segment);
  const packOffMs = findPackOffMs(plan, segment, says);
  const sides = waits ? listSideSpans(plan, segment) : [];
  return {
    ...segment,
    ...(waits && { isWait: true }),
    ...(safety.length > 0 && { safety }),
    ...(sides.length > 0 && { sides }),
    ...(packOffMs !== undefined && { packOffMs }),
    shown: buildShown(plan, segment, says),
  };
}

function findPackOffMs(plan: Plan, segment: Segment, { speech }: Messages): number | undefined {
  const [first, next] = cuesOf(plan, segment);
  const isAlone = first?.packOff !== undefined && first.say === speech.announcements.packOff(first.packOff);
  return isAlone && next !== undefined ? next.atMs - segment.atMs : undefined;
}

function buildShown(plan: Plan, segment: Segment, says: Messages): ShownWords {
  const { screen, speech } = says;
  const step = plan.steps[segment.step];
  const activity = activityOf(segment, step);
  const side = step?.kind === 'exercise' ? nameSide(step, segment, screen, speech) : undefined;
  const rep = step && nameRep(step, segment, screen);
  const extras = step?.kind === 'exercise' ? listExtras(step, segment, screen, speech).map(({ text }) => text) : [];
  const exercises = countExercises(plan);
  const sets = step?.kind === 'exercise' ? step.dose.sets.length : 1;
  const easierHow = step && listEasierHow(step, segment, says);
  return {
    activity,
    phase: screen.shortActivity[activity],
    name: step === undefined ? '' : nameOfStep(step, screen),
    status: [screen.activity[activity], ...(rep === undefined ? [] : [rep]), ...extras],
    texts: listTexts(plan, segment, says),
    countsSeconds: countsSeconds(plan, segment),
    ...(side !== undefined && { side }),
    ...(step?.kind === 'exercise' && { number: screen.exerciseOf(step.number, exercises) }),
    ...(segment.side !== undefined && { sideName: screen.side(segment.side) }),
    ...(sets > 1 && segment.set !== undefined && { setName: screen.setOf(segment.set, sets) }),
    ...(easierHow !== undefined && { easierHow }),
  };
}

function listEasierHow(step: PlanStep, { side }: Segment, { speech }: Messages): readonly string[] | undefined {
  if (step.kind !== 'exercise' || step.easier) return undefined;
  return step.exercise.easier?.how.map((line) => fillSides(line, side, speech));
}

/**
 * What has to be read changes only where something is said, where the rules of when to stop are over, and where a request to
 * check the skin has stood long enough.
 */
function listTexts(plan: Plan, segment: Segment, messages: Messages): readonly ShownTexts[] {
  const own = plan.cues.filter((cue) => cue.segment === segment.index);
  const rulesEnd = findRulesEnd(plan);
  const offsets = [
    segment.atMs,
    ...(rulesEnd?.segment === segment.index ? [rulesEnd.atMs] : []),
    ...own.flatMap(({ atMs, safety }) => (safety ? [atMs, atMs + checkShownMs] : [atMs])),
  ];
  const inOrder = [...new Set(offsets)].toSorted((one, other) => one - other);
  const all = inOrder.map((fromMs) => ({
    fromMs,
    ...chooseInstructions({ plan, segment, isResumed: false }, fromMs, messages),
  }));
  return all.filter(({ texts }, index) => texts.join('\n') !== (all[index - 1]?.texts.join('\n') ?? ''));
}
