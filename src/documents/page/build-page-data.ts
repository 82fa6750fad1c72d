/** From a plan to what the page needs of it. */
import { listConcerns, planCautions } from '../../care/cautions.ts';
import { formOf } from '../../care/offer.ts';
import { fillSides } from '../../messages/fill-sides.ts';
import type { Messages } from '../../messages/messages.ts';
import { messagesFor } from '../../messages/messages-for.ts';
import type { PageMessages } from '../../messages/page.ts';
import type { Choices } from '../../plan/choices.ts';
import type { Cue, Plan, PlanStep, Segment } from '../../plan/plan.ts';
import { checkShownMs, chooseInstructions } from '../../plan/shown/instructions.ts';
import { activityOf, listExtras, nameOfStep, nameRep, nameSide } from '../../plan/shown/session-words.ts';
import { countsSeconds } from '../../plan/work-kinds/work-kinds.ts';
import { endOfSafetyMs } from '../../player/position.ts';
import type { PackKind, Routine } from '../../routine/routine.ts';
import { buildOutcomes, buildRefusals } from './build-pain.ts';
import type {
  PageConcern,
  PageData,
  PageDoses,
  PageSegment,
  PageSpare,
  PageWords,
  ShownTexts,
  ShownWords,
} from './page-data.ts';
import { cuesOf, layOutSound, moveCues, type PlanInSound, type Spare } from './page-sound.ts';

export interface PageSession {
  /** Unattended: its sound waits for nobody. */
  readonly plan: Plan;
  readonly routine: Routine;
  /** The name that it has in the history. */
  readonly name: string;
  readonly isBundled: boolean;
  readonly choices: Choices;
  /** The same at its lowest doses, where the sound has them too. */
  readonly lowest?: { readonly plan: Plan; readonly choices: Choices };
  /** What a page alone says, read only where one is made. */
  readonly words: PageMessages;
}

const minuteMs = 60_000;

export function buildPageData({ lowest, ...session }: PageSession): PageData {
  const { plan, routine, name, words } = session;
  const messages = messagesFor(plan.language);
  const { usual, low } = layOutSound(plan, lowest?.plan);
  return {
    ...buildDoses(usual, session, { ...messages, page: words }, low !== undefined),
    ...(low && lowest && { lowest: buildDoses(low, { ...session, ...lowest }, { ...messages, page: words }, false) }),
    routine: name,
    concerns: listConcerns([routine]).map((concern) => buildConcern(routine, concern)),
    packs: listPacks(plan),
    words: buildWords(plan, words, messages),
  };
}

function buildDoses(
  { plan, soundMs, spares }: PlanInSound,
  { name, isBundled, choices }: Pick<PageSession, 'name' | 'isBundled' | 'choices'>,
  messages: Messages & { readonly page: PageMessages },
  hasLowest: boolean,
): PageDoses {
  const form = formOf(isBundled ? name : undefined, plan.mode, choices);
  const inSound = (segment: PageSegment) => (soundMs === 0 ? segment : { ...segment, soundMs: soundMs + segment.atMs });
  return {
    plan: {
      ...plan,
      steps: plan.steps.map(withoutWeeks),
      segments: plan.segments.map((segment) => inSound(buildSegment(plan, segment, messages))),
      exerciseOf: listNumbers(plan, messages),
      cues: plan.cues.filter(isCaption),
      spares: spares.map((spare) => buildSpare(plan, spare, messages)),
    },
    choices: { ...choices },
    refusals: buildRefusals(plan, { form, hasLowest }, messages),
    outcomes: buildOutcomes(form, messages),
  };
}

/** The page counts by itself. */
function isCaption({ kind }: Cue): boolean {
  return kind !== 'count' && kind !== 'rep';
}

/** At the offset of what it comes for. */
function buildSpare(plan: Plan, { of, leftOut, left, segment, soundMs }: Spare, messages: Messages): PageSpare {
  const ofMs = plan.segments[of]?.atMs ?? 0;
  const moved = { ...segment, atMs: ofMs };
  const cues = moveCues(cuesOf(left, segment), ofMs - segment.atMs);
  const there = { ...left, cues, segments: left.segments.with(segment.index, moved) };
  const { durationMs, shown, side, readyFromMs } = buildSegment(there, moved, messages);
  const sound = soundMs !== undefined && { soundMs, cues: cues.filter(isCaption) };
  const ready = readyFromMs !== undefined && { readyFromMs };
  return { ofMs, leftOut, instead: { durationMs, shown, ...(side && { side }), ...ready, ...sound } };
}

/** A page is of one week. */
function withoutWeeks(step: PlanStep): PlanStep {
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

function listPacks({ steps }: Plan): readonly PackKind[] {
  return steps.flatMap((step) => (step.kind === 'pack' ? [step.pack] : []));
}

/** What would follow if this alone were ticked. */
function buildConcern(routine: Routine, name: string): PageConcern {
  const answer = { topic: 'exercises', name: '', isWhole: true, asked: [name], ticked: [name], replaces: [] } as const;
  const { leaveOut, easier } = planCautions(routine, [answer], { canAsk: true }).choices;
  return { name, leaveOut, easier };
}

function buildWords(plan: Plan, page: PageMessages, { screen, speech, handout, prompts }: Messages): PageWords {
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
  };
}

function buildSegment(plan: Plan, segment: Segment, messages: Messages): PageSegment {
  const isWait = ['settle', 'switch', 'rest'].includes(segment.kind) && segment.rest !== 'close';
  return {
    ...segment,
    ...(isWait && { readyFromMs: endOfSafetyMs(plan, segment) }),
    shown: buildShown(plan, segment, messages),
  };
}

function buildShown(plan: Plan, segment: Segment, messages: Messages): ShownWords {
  const { screen, speech } = messages;
  const step = plan.steps[segment.step];
  const activity = activityOf(segment, step);
  const side = step?.kind === 'exercise' ? nameSide(step, segment, screen, speech) : undefined;
  const rep = step && nameRep(step, segment, screen);
  const extras = step?.kind === 'exercise' ? listExtras(step, segment, screen, speech).map(({ text }) => text) : [];
  const exercises = countExercises(plan);
  const sets = step?.kind === 'exercise' ? step.dose.sets.length : 1;
  const easierHow = step && listEasierHow(step, segment, messages);
  return {
    activity,
    phase: screen.shortActivity[activity],
    name: step === undefined ? '' : nameOfStep(step, screen),
    status: [screen.activity[activity], ...(rep === undefined ? [] : [rep]), ...extras],
    texts: listTexts(plan, segment, messages),
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

/** What has to be read changes only where something is said, and where a request to check the skin has stood long enough. */
function listTexts(plan: Plan, segment: Segment, messages: Messages): readonly ShownTexts[] {
  const own = plan.cues.filter((cue) => cue.segment === segment.index);
  const offsets = [segment.atMs, ...own.flatMap(({ atMs, safety }) => (safety ? [atMs, atMs + checkShownMs] : [atMs]))];
  const inOrder = [...new Set(offsets)].toSorted((one, other) => one - other);
  const all = inOrder.map((fromMs) => ({
    fromMs,
    ...chooseInstructions({ plan, segment, isResumed: false }, fromMs, messages),
  }));
  return all.filter(({ texts }, index) => texts.join('\n') !== (all[index - 1]?.texts.join('\n') ?? ''));
}
