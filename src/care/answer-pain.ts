/** What the pain after a session means for the next one. The limits are those of the scale in the stop rules. */
import { ratePainChange } from '../journal/session-sums.ts';
import { type DayForm, dayForms } from '../messages/care.ts';

/** Up to 3 the scale calls pain fine: from here on no dose is higher than low, and a first flare is one. */
export const notablePain = 4;

/** From 6 on the scale says to change the exercise or to stop. */
export const highPain = 6;

/** From here on stopping is among the offers, and no exercise is. Own choice. */
export const strongPain = 8;

export type PainAnswer =
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
