/** After a session: what its pain means for the next one, and what else is asked. */
import { weekDays } from '../durations.ts';
import type { RecordOf } from '../journal/session-record.ts';
import type { SessionSummary } from '../journal/session-summary.ts';
import { adherentShare, dayOfSession, ratePainChange } from '../journal/session-sums.ts';
import { isUnbegun } from '../journal/session-totals.ts';
import { type DayForm, dayForms } from '../messages/care.ts';
import type { Mode } from '../routine/routine.ts';

/** Up to 3 the scale calls pain fine: from here on no dose is higher than low, and a first flare is one. */
export const notablePain = 4;

/** From 6 on the scale says to change the exercise or to stop. */
export const highPain = 6;

/** From here on stopping is among the offers, and no exercise is. Own choice. */
export const strongPain = 8;

type PainAnswer =
  | { readonly kind: 'no-worse' | 'little-worse' }
  /** `next` is what the next session will be. `worse`: as the history counts it. `high`: too much without that. */
  | { readonly kind: 'worse' | 'high'; readonly next: DayForm };

/** Where the pain before is not known, only its height counts. */
export function answerPain(before: number | undefined, after: number, form: DayForm): PainAnswer {
  const known = before ?? after;
  const isWorse = ratePainChange(known, after) === 'worse';
  if (!isWorse && after < highPain) return { kind: after > known ? 'little-worse' : 'no-worse' };
  return { kind: isWorse ? 'worse' : 'high', next: findNextForm(form, after) };
}

/** Whether a session left the pain worse, or too high, so that the next one is to be gentler. */
export function hasEndedBadly({ painBefore, painAfter }: Pick<SessionSummary, 'painBefore' | 'painAfter'>): boolean {
  return painAfter !== undefined && 'next' in answerPain(painBefore, painAfter, 'maintenance');
}

/** One step gentler, and never more than what this pain allows. */
function findNextForm(form: DayForm, after: number): DayForm {
  return gentlest(dayForms[dayForms.indexOf(form) - 1] ?? 'packs-only', mostDemandingFor(after));
}

/** The most demanding form that pain allows: exercises as planned up to 3, none from 8 on. The steps are our own choice. */
export function mostDemandingFor(pain: number | undefined): Exclude<DayForm, 'gentle-pain-day'> {
  if (pain === undefined || pain < notablePain) return 'maintenance';
  if (pain < highPain) return 'maintenance-low';
  return pain < strongPain ? 'pain-day' : 'packs-only';
}

export function isGentler(form: DayForm, than: DayForm): boolean {
  return dayForms.indexOf(form) < dayForms.indexOf(than);
}

/** Pain afterwards that takes a level to the lowest at once. */
export function isFlare(painAfter: number | undefined): boolean {
  return (painAfter ?? 0) >= highPain;
}

/** What pain that was high or worse after a session makes of its level, where nobody declines it. */
export function levelAfterPain(level: number, painAfter: number): number {
  return isFlare(painAfter) ? 1 : oneLevelLess(level);
}

export function oneLevelLess(level: number): number {
  return Math.max(1, level - 1);
}

function gentlest(one: DayForm, other: DayForm): DayForm {
  return isGentler(one, other) ? one : other;
}

// What else is asked after a session: nothing on a usual day, so that it does not become a form.

export interface EndedSessionFacts {
  readonly end: RecordOf<'end'>;
  readonly pain: { readonly before: number | undefined; readonly after: number | undefined };
}

/** Which one question more is asked. */
type ClosingQuestion = 'note' | 'peg';

/** A note first; the weekly questions after what went well, and never both. `undefined` where nothing more is asked. */
export function chooseClosingQuestion(facts: EndedSessionFacts, isPegDue: boolean): ClosingQuestion | undefined {
  const { end } = facts;
  if (end.outcome === 'interrupted' || isUnbegun(end)) return undefined;
  if (wantsNote(facts)) return 'note';
  return isPegDue ? 'peg' : undefined;
}

/**
 * The weekly questions wait for a day of maintenance, but not for longer than a week of nothing but pain days: who has no
 * others would never be asked. `sessions` come newest first. Own choice.
 */
export function isDayForPeg(mode: Mode, sessions: readonly SessionSummary[], today: number): boolean {
  if (mode === 'maintenance') return true;
  const calm = sessions.findIndex((session) => session.mode === 'maintenance');
  const oldest = sessions.slice(0, calm < 0 ? sessions.length : calm).at(-1);
  return oldest !== undefined && today - dayOfSession(oldest) >= weekDays;
}

/** A note is asked for where a physiotherapist would ask why. */
function wantsNote({ end, pain: { before, after } }: EndedSessionFacts): boolean {
  const isWorse = before !== undefined && after !== undefined && ratePainChange(before, after) === 'worse';
  const isHigh = after !== undefined && after >= highPain;
  return end.share < adherentShare || end.hurt !== undefined || isWorse || isHigh;
}
