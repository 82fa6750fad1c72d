import { draftCues } from './draft-cues.ts';
import { countRoomMs } from './fit-cues.ts';
import type { Plan } from './plan.ts';
import { wordingFor } from './wording/wordings.ts';

/** Something that a voice may have to say, and within which time where it has to keep to a second. */
export interface PlannedPhrase {
  readonly say: string;
  readonly withinMs?: number;
}

/** Ten seconds more can be asked for again and again; counts are ready for this much above the longest hold. */
const spareCounts = 30;

/**
 * Everything that may be said while a plan is played, in whatever wording the planner chooses in the end: each phrase
 * once, counts with their limit. What tells a length that nobody can foresee is not among it.
 */
export function listPhrases(plan: Plan): readonly PlannedPhrase[] {
  const context = { ...plan, spoken: wordingFor(plan.language).spoken };
  const phrases = new Map<string, PlannedPhrase>();
  for (const segment of plan.segments) {
    for (const draft of draftCues(segment, context)) {
      for (const say of draft.variants) {
        if (draft.kind === 'count') phrases.set(say, { say, withinMs: countRoomMs });
        else if (!phrases.has(say)) phrases.set(say, { say });
      }
    }
  }
  for (const phrase of [...listSpareCounts(plan), ...listAnnouncements(plan)]) {
    if (!phrases.has(phrase.say)) phrases.set(phrase.say, phrase);
  }
  return [...phrases.values()];
}

function listSpareCounts(plan: Plan): readonly PlannedPhrase[] {
  const { spoken } = wordingFor(plan.language);
  const longest = Math.max(0, ...plan.segments.map(({ kind, durationMs }) => (kind === 'hold' ? durationMs : 0)));
  const highest = Math.min(spareCounts, Math.floor(longest / 1000) + spareCounts);
  return Array.from({ length: highest }, (_, index) => ({ say: spoken.number(index + 1), withinMs: countRoomMs }));
}

function listAnnouncements(plan: Plan): readonly PlannedPhrase[] {
  const { announcements } = wordingFor(plan.language).spoken;
  const easier = plan.steps.map((step) => (step.kind === 'exercise' ? step.exercise.easier : undefined));
  const says = [announcements.paused, ...[undefined, ...easier].map(announcements.hurt)];
  return says.map((say) => ({ say }));
}
