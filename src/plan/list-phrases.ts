import { countedHoldMs } from './draft-counts.ts';
import { draftCues } from './draft-cues.ts';
import { countRoomMs } from './fit-cues.ts';
import { nextRounds, type Plan, type PlanStep } from './plan.ts';
import type { HurtOffer } from './wording/wording.ts';
import { wordingFor } from './wording/wordings.ts';

/** Something that a voice may have to say, and within which time where it has to keep to a second. */
export interface PlannedPhrase {
  readonly say: string;
  readonly withinMs?: number;
}

/**
 * Everything that may be said while a plan is played, in whatever wording the planner chooses in the end: each phrase
 * once, counts with their limit. What tells a length that nobody can foresee is not among it.
 */
export function listPhrases(plan: Plan): readonly PlannedPhrase[] {
  const context = { ...plan, spoken: wordingFor(plan.language).spoken };
  const phrases = new Map<string, PlannedPhrase>();
  const drafts = [
    ...plan.segments.flatMap((segment) => draftCues(segment, context)),
    ...plan.segments
      .slice(-1)
      .flatMap((close) => nextRounds.flatMap((nextRound) => draftCues(close, { ...context, nextRound }))),
  ];
  for (const draft of drafts) {
    for (const say of draft.variants) {
      if (draft.kind === 'count') phrases.set(say, { say, withinMs: countRoomMs });
      else if (!phrases.has(say)) phrases.set(say, { say });
    }
  }
  for (const phrase of [...listSpareCounts(plan), ...listAnnouncements(plan)]) {
    if (!phrases.has(phrase.say)) phrases.set(phrase.say, phrase);
  }
  return [...phrases.values()];
}

/** Numbers up to the longest hold that is counted second by second. */
function listSpareCounts(plan: Plan): readonly PlannedPhrase[] {
  const { spoken } = wordingFor(plan.language);
  return Array.from({ length: countedHoldMs / 1000 }, (_, index) => ({
    say: spoken.number(index + 1),
    withinMs: countRoomMs,
  }));
}

function listAnnouncements(plan: Plan): readonly PlannedPhrase[] {
  const { announcements } = wordingFor(plan.language).spoken;
  const offers = plan.steps.flatMap((step) => listHurtOffers(step));
  return [announcements.paused, ...offers.map(announcements.hurt)].map((say) => ({ say }));
}

function listHurtOffers(step: PlanStep): readonly HurtOffer[] {
  if (step.kind === 'break') return [];
  if (step.kind === 'pack') return [{ over: 'pack', easier: undefined, canLeaveOut: false }];
  const over = step.dose.sides.length > 1 && !step.alternates ? 'side' : 'rep';
  const easier = step.easier ? undefined : step.exercise.easier;
  return [
    { over, easier, canLeaveOut: true },
    { over, easier: undefined, canLeaveOut: true },
    { over, easier: undefined, canLeaveOut: false },
  ];
}
