/** The side that somebody with closed eyes knows they are to work: one that was named to its end, or is being worked. */
import { type Plan, resumeAnnouncement, type Segment } from '../plan/plan.ts';
import { spokenMs } from '../plan/planned-phrase.ts';
import { isSideName, listSideNames } from '../plan/side-names.ts';
import { isQuickTurn } from '../plan/work-kinds/work-traits.ts';
import type { NamedSide, PlayerState } from './state.ts';

/** `after` with the side that was named or worked last; it is `before`, played on. */
export function hearSide(before: PlayerState, after: PlayerState): PlayerState {
  const { plan, positionMs } = after;
  const named = plan.cues.slice(0, after.nextCue).findLast((cue) => isSideName(plan, cue));
  const within = named && plan.segments[named.segment];
  const worked = plan.segments
    .slice(before.segment, after.segment + 1)
    .findLast(({ rep, atMs }) => rep !== undefined && atMs < positionMs && before.positionMs < positionMs);
  if (worked !== undefined && worked.index > (within?.index ?? -1)) return { ...after, namedSide: sideOf(worked) };
  if (named === undefined || within === undefined || within.index < before.segment) return after;
  if (within.index === before.segment && named.atMs < before.playedFromMs) return after;
  // Until it is over, nobody knows.
  const isOver = named.atMs + spokenMs(named, within, plan.rate) <= positionMs;
  return { ...after, namedSide: isOver ? sideOf(within) : undefined };
}

function sideOf({ step, side }: Segment): NamedSide | undefined {
  return side && { step, side };
}

/** The words for the side of the rep at which the position begins to run, where nobody knows it. */
export function listUnnamedSide({ plan, segment: index, namedSide }: PlayerState, announced = ''): readonly string[] {
  const rep = plan.segments[index];
  const step = rep && plan.steps[rep.step];
  if (rep?.rep === undefined || step?.kind !== 'exercise' || isQuickTurn(step)) return [];
  if (namedSide?.step === rep.step && namedSide.side === rep.side) return [];
  const words = listSideNames(plan, rep).slice(-1);
  return words.some((say) => saysSide(plan, rep, announced, say)) ? [] : words;
}

/** Whether what is announced anyway names it, or the rep itself begins with it. */
function saysSide(plan: Plan, { index }: Segment, announced: string, words: string): boolean {
  const resumed = resumeAnnouncement(plan, index);
  if (resumed !== undefined && announced.includes(resumed)) return true;
  return plan.cues.some(({ segment, say }) => segment === index && say.startsWith(words));
}
