/** The summary after a session. */
import { answerPain, levelAfterPain } from '../../care/after-session.ts';
import { dueTimeFrom } from '../../care/due-time.ts';
import { formOfKept } from '../../care/offer.ts';
import { readKeptChoices } from '../../journal/check-record.ts';
import { nameHurts, type SessionSummary } from '../../journal/session-summary.ts';
import { isNearlySkipped } from '../../journal/session-sums.ts';
import { isFromStdin, isUnfinished } from '../../journal/today.ts';
import type { DueTime } from '../../messages/care.ts';
import type { WriteFault } from '../../messages/errors.ts';
import type { SummaryFacts } from '../../messages/log.ts';
import type { Messages } from '../../messages/messages.ts';
import type { KeptSummary } from '../../outputs/session-recorder.ts';
import { safeText } from '../../text/escape.ts';

/** Pain from 0 to 10. */
interface PainAround {
  readonly before: number | undefined;
  readonly after: number | undefined;
}

type SummaryWords = Pick<Messages, 'summary' | 'offers' | 'prompts'>;

/** What was done, what hurt, and what follows from the pain, in a few lines. */
export function renderSummary(
  kept: KeptSummary,
  pain: PainAround,
  messages: SummaryWords,
  typedCommand: string,
  /** Why its journal is not whole. */
  unkept?: WriteFault,
): readonly string[] {
  const { session, end } = kept;
  const hurts = nameHurts(end.hurt ?? [], session.steps).map((hurt) => ({ ...hurt, name: safeText(hurt.name) }));
  return [
    messages.summary.done(buildFacts(kept)),
    ...(hurts.length === 0 ? [] : [messages.summary.hurt(hurts)]),
    ...renderNext(kept, pain, messages, unkept === undefined ? typedCommand : undefined),
    ...(unkept === undefined ? [] : [messages.summary.notKept(unkept, typedCommand)]),
  ];
}

function buildFacts({ end, packs }: KeptSummary): SummaryFacts {
  const { done, planned, playedMs } = end;
  return {
    outcome: end.outcome === 'done' ? nameEnd(end) : end.outcome,
    playedMs,
    exercises: { done: done.steps - packs.done, planned: planned.steps - packs.planned },
    reps: { done: done.reps, planned: planned.reps },
    counted: { done: done.counted, planned: planned.counted },
    packs: { done: done.packMs, planned: planned.packMs },
  };
}

/** The end may be reached by skipping. */
function nameEnd({ share }: KeptSummary['end']): SummaryFacts['outcome'] {
  if (share === 0) return 'nothing';
  return isNearlySkipped({ share }) ? 'little' : 'done';
}

/** Pain that got worse, or is high, is never answered with a time alone. `typedCommand` is absent where nothing can be resumed. */
function renderNext(
  kept: KeptSummary,
  { before, after }: PainAround,
  { summary, offers, prompts }: SummaryWords,
  typedCommand: string | undefined,
): readonly string[] {
  const { session, end } = kept;
  const due: DueTime | undefined = end.againAt === undefined ? undefined : dueTimeFrom(end.time, end.againAt);
  const again = [...(due === undefined ? [] : [summary.again(due)]), ...renderResume(kept, summary, typedCommand)];
  if (after === undefined) return again;
  const { dose, level } = readKeptChoices(session.choices);
  const answered = { ...session, dose, level };
  const [rule, scale, caveat] = prompts.safety.stopRules;
  const gentler = renderGentlerNext(answered, { before, after }, due, summary);
  if (gentler.length > 0) return [...gentler, rule, scale, caveat, ...offers.whereToTurn];
  const { kind } = answerPain(before, after, formOfKept(answered, answered));
  return [summary.pain(before, after, kind), ...(kind === 'little-worse' ? [scale, caveat] : []), ...again];
}

type AnsweredSession = Pick<SessionSummary, 'routine' | 'title' | 'mode' | 'dose' | 'level'>;

/** That the pain got worse, or is high, and what the next session will be; nothing where neither is so. */
export function renderGentlerNext(
  session: AnsweredSession,
  { before, after }: PainAround,
  due: DueTime | undefined,
  summary: Messages['summary'],
): readonly string[] {
  if (after === undefined) return [];
  const answer = answerPain(before, after, formOfKept(session, session));
  if (!('next' in answer)) return [];
  const level = lowerLevel(session, after);
  const gentler =
    level === undefined
      ? summary.gentlerNext(answer.next, safeText(session.title), due)
      : summary.lowerLevelNext(safeText(session.title), level);
  return [summary.pain(before, after, answer.kind), gentler];
}

/** Where the session had a level, that decides, whatever form is a step gentler. */
function lowerLevel({ mode, level }: AnsweredSession, after: number): 'lowest' | 'lower' | undefined {
  if (mode !== 'maintenance' || level === undefined) return undefined;
  return levelAfterPain(level, after) === 1 ? 'lowest' : 'lower';
}

/** How the rest of a session that was left can be done; nothing where its journal is not whole. */
function renderResume(
  { session, end, hasOpenPack }: KeptSummary,
  { notResumable, resume }: SummaryWords['summary'],
  typedCommand: string | undefined,
): readonly string[] {
  if (typedCommand === undefined || !isUnfinished({ ...end, ...(hasOpenPack && { hasOpenPack }) })) return [];
  return [isFromStdin(session) ? notResumable : resume(typedCommand)];
}
