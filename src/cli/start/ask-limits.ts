/**
 * How much is done today: at which level, what is too soon or too much, and what keeps hurting. Before the session it is
 * announced, and done as planned only on a clear yes; one question is asked about it all, since a pain day has few.
 */

import { dueTimeOf } from '../../care/due-time.ts';
import { countHurts, type DonePack, findPackLimits, listDonePacks, type PackLimit } from '../../care/limits.ts';
import { listPlannedPacks } from '../../care/planned-packs.ts';
import { findRoundLimit } from '../../care/rounds.ts';
import { journalFolder } from '../../journal/journal-name.ts';
import { localTimeNow } from '../../journal/local-time.ts';
import { readPacksOn } from '../../journal/packs-on.ts';
import { readRecentRecords } from '../../journal/recent-sessions.ts';
import type { JournalToday } from '../../journal/today.ts';
import type { LevelReason } from '../../messages/care.ts';
import { buildTimeline } from '../../plan/build-plan.ts';
import { type Choices, isLeftOut } from '../../plan/choices.ts';
import { choicesWithoutPacks, isPackLeftOut, type NumberedPack, numberPacks } from '../../plan/list-steps.ts';
import type { Ports } from '../../ports.ts';
import type { Exercise } from '../../routine/routine.ts';
import { listExerciseSteps } from '../../routine/weeks.ts';
import { safeText } from '../../text/escape.ts';
import { type Prompts, writeLines } from '../prompts.ts';
import { findLevel, followsLevel } from '../week-and-level.ts';
import type { ChosenRoutine } from './ask-offer.ts';
import { findFirstStep } from './prepare-session.ts';
import type { AskContext } from './start-options.ts';

interface KeptLimits {
  /** The choices that keep the limits. */
  readonly choices: Choices;
  /** What was written about them. */
  readonly notices: readonly string[];
  /** The round is not due yet, and is done on a clear yes. */
  readonly isEarly: boolean;
}

interface LimitContext extends AskContext {
  /** Writes lines, which the session's screen shows again, since it covers them. */
  note(lines: readonly string[]): void;
}

interface BegunRoutine extends ChosenRoutine {
  /** The step to begin with; the first where absent. */
  readonly from: string | undefined;
}

/** `undefined` where nothing is begun. */
export async function askLimits(
  chosen: BegunRoutine,
  journal: JournalToday,
  asking: AskContext,
): Promise<KeptLimits | undefined> {
  const notices: string[] = [];
  const note = (lines: readonly string[]) => {
    notices.push(...lines.filter((line) => line !== ''));
    writeLines(asking.ports.terminal, lines);
  };
  const context = { ...asking, note };
  const round = await askRound(chosen, journal, context);
  if (round === 'too-soon') return undefined;
  const canAsk = round === 'due';
  const packs = await askPacks(chosen, journal, canAsk, context);
  const hurts = await askHurts(chosen, canAsk && packs === 'none', context);
  return { choices: { ...chosen.choices, ...(packs === 'none' ? {} : packs), ...hurts }, notices, isEarly: !canAsk };
}

/** `early`: the person wants it all the same. */
async function askRound(
  { loaded, choices }: ChosenRoutine,
  { sessions }: JournalToday,
  { prompts, ports, messages, note }: LimitContext,
): Promise<'due' | 'early' | 'too-soon'> {
  const { again, mode } = loaded.routine;
  const { clock, terminal } = ports;
  const routine = { name: loaded.name, mode: choices.mode ?? mode };
  const limit = again && findRoundLimit(again, sessions, routine, localTimeNow(clock), clock);
  if (again === undefined || limit === undefined) return 'due';
  const texts = messages.limits;
  const due = dueTimeOf(limit.dueMs, clock);
  note(['', limit.code === 'early' ? texts.early(due) : texts.overCap(again.maxPerDay, due)]);
  if (await prompts?.decide(texts.beginAnyway)) return 'early';
  writeLines(terminal, [texts.notBegun]);
  return 'too-soon';
}

/** What is left out; `none` where all is due. */
async function askPacks(
  { loaded, choices, from }: BegunRoutine,
  { sessions }: JournalToday,
  canAsk: boolean,
  { prompts, ports, messages, note }: LimitContext,
): Promise<Pick<Choices, 'leaveOutPacks' | 'leaveOutSomePacks'> | 'none'> {
  const now = localTimeNow(ports.clock);
  const all = numberPacks(loaded.routine).filter((pack) => !isPackLeftOut(pack, choices));
  if (all.length === 0) return 'none';
  // What comes before the step that the session begins with is not put on, and what comes after it is put on sooner.
  const whole = buildTimeline(loaded.routine, choices);
  const first = from === undefined ? 0 : findFirstStep({ ...whole, title: whole.frame.title }, from);
  const skippedMs = first === 0 ? 0 : (whole.segments.find(({ step }) => step === first)?.atMs ?? 0);
  const skipped = listPlannedPacks(whole, -skippedMs).filter(({ wallMs }) => wallMs < 0).length;
  const packs = all.slice(skipped);
  const layOut = (leaveOut: readonly NumberedPack[]) =>
    listPlannedPacks(
      buildTimeline(loaded.routine, { ...choices, ...choicesWithoutPacks(leaveOut) }),
      now.wallMs - skippedMs,
    ).slice(skipped);
  const limits = findPackLimits(packs, layOut, readDonePacks(sessions, ports), now);
  if (limits.length === 0) return 'none';
  const leftOut = await askAboutPacks(limits, canAsk ? prompts : undefined, { messages, ports, note });
  return choicesWithoutPacks(leftOut);
}

/** The packs of these sessions that were on long enough to count. */
export function readDonePacks(
  sessions: JournalToday['sessions'],
  { files, environment, clock }: Ports,
): readonly DonePack[] {
  return listDonePacks(readPacksOn(files, journalFolder(files, environment.folders), sessions, localTimeNow(clock)));
}

/** The packs that are left out: none on a clear yes. `prompts` is absent where nobody is asked. */
export async function askAboutPacks(
  limits: readonly PackLimit[],
  prompts: Prompts | undefined,
  { messages, ports, note }: Pick<LimitContext, 'messages' | 'ports' | 'note'>,
): Promise<readonly NumberedPack[]> {
  const texts = messages.limits;
  const line = (limit: PackLimit) => {
    if (limit.pack === 'heat') return texts.heatOften(limit.perDay);
    return limit.dueMs === undefined ? texts.coldClose : texts.coldTooSoon(dueTimeOf(limit.dueMs, ports.clock));
  };
  note(['', ...limits.map(line)]);
  if (await prompts?.decide(texts.packsAnyway)) return [];
  const leftOut = limits.flatMap(({ leaveOut }) => leaveOut);
  note([texts.packsLeftOut(leftOut)]);
  return leftOut;
}

/** What hurt last time is said before it is done; what hurt twice in a row is proposed to be done otherwise. */
async function askHurts(
  { loaded, choices }: ChosenRoutine,
  canAsk: boolean,
  { prompts, ports, messages, note }: LimitContext,
): Promise<Pick<Choices, 'easier' | 'leaveOut' | 'hurtLastTime'>> {
  const { files, environment } = ports;
  const steps = listExerciseSteps(loaded.routine.steps).filter((step) => !isLeftOut(step, choices));
  const exercises = new Map(steps.map(({ exercise }) => [exercise.id, exercise]));
  const canEase = ({ id, easier }: Exercise) =>
    easier !== undefined &&
    choices.easier?.includes(id) !== true &&
    steps.some((step) => step.exercise.id === id && !step.easier);
  const counts = countHurts([...exercises.keys()], readRecentRecords(files, journalFolder(files, environment.folders)));
  const twice = [...exercises.values()].filter(({ id }) => counts.get(id) === 2);
  const hurtLastTime = counts.size === 0 ? {} : { hurtLastTime: [...counts.keys()] };
  if (twice.length === 0) return hurtLastTime;
  const texts = messages.limits;
  const names = twice.map(({ name }) => safeText(name));
  note(['', texts.hurtTwice(names)]);
  if (!canAsk || prompts === undefined) {
    note([texts.hurtGentler(names)]);
    return { ...hurtLastTime, ...listChanges(twice, 'gentler', choices, canEase) };
  }
  const hasEasier = twice.some(canEase);
  const answers = hasEasier ? (['gentler', 'leaveOut', 'asUsual'] as const) : (['leaveOut', 'asUsual'] as const);
  const answer = await prompts.choose(
    texts.hurtQuestion,
    answers.map((value) => ({ name: texts.hurtAnswers[value], value })),
  );
  return { ...hurtLastTime, ...(answer === 'asUsual' ? {} : listChanges(twice, answer, choices, canEase)) };
}

function listChanges(
  exercises: readonly Exercise[],
  answer: 'gentler' | 'leaveOut',
  choices: Choices,
  canEase: (exercise: Exercise) => boolean,
): Pick<Choices, 'easier' | 'leaveOut'> {
  const eased = answer === 'gentler' ? exercises.filter(canEase) : [];
  const leftOut = exercises.filter((exercise) => !eased.includes(exercise));
  return {
    ...(eased.length > 0 && { easier: [...(choices.easier ?? []), ...eased.map(({ id }) => id)] }),
    ...(leftOut.length > 0 && { leaveOut: [...(choices.leaveOut ?? []), ...leftOut.map(({ id }) => id)] }),
  };
}

interface Levelled {
  readonly choices: Choices;
  /** Which level it is and why; none where there is no choice of doses, or it was made otherwise. */
  readonly notes: readonly string[];
}

export async function askLevel(
  { loaded, choices, start }: ChosenRoutine,
  pain: number | undefined,
  { options, prompts, messages, ports }: AskContext,
): Promise<Levelled> {
  const asIs = { choices, notes: [] };
  if (start === 'resume' || !followsLevel(loaded, choices, options.usesLevels)) return asIs;
  const found = findLevel(loaded, choices, pain, ports);
  if (found === undefined) return asIs;
  const { of, verdict } = found;
  const take = (level: number, reason: LevelReason): Levelled => ({
    choices: { ...choices, level },
    notes: [messages.level.line(level, of, reason)],
  });
  const { choice } = verdict;
  if (choice === undefined || prompts === undefined) return take(verdict.level, verdict.reason);
  const isTaken = await prompts.confirm(safeText(messages.level.question(choice.level, of, choice.reason)), true);
  if (isTaken) return take(choice.level, choice.reason);
  return take(choice.declined, { code: 'chosen' });
}
