/** The safety gate before a session: when its question is due, and what an answer means. */
import { isUrgency, type KeptSafetyAnswer, type SafetyAnswer, type Urgency } from '../journal/answers.ts';
import type { Mode } from '../routine/routine.ts';

/** In full the first time and as long as a yes stands, again before every pain day, else not. */
export function findDueQuestion(kept: readonly KeptSafetyAnswer[], mode: Mode): SafetyAnswer['asked'] | 'none' {
  if (findStandingYeses(kept).length > 0 || !kept.some(isFullClear)) return 'full';
  return mode === 'pain-day' ? 'short' : 'none';
}

/** A yes stands until somebody who knew of it answered in full that no sign is left; nothing else lifts it, and no clock. */
export function findStandingYeses(kept: readonly KeptSafetyAnswer[]): readonly KeptSafetyAnswer[] {
  const lifted = new Set(kept.filter(isFullClear).flatMap(({ lifts }) => lifts));
  return kept.filter(({ answer, name }) => isUrgency(answer) && !lifted.has(name));
}

/** What an answer comes to in which these signs were ticked. */
export function judgeSigns(ticked: readonly { readonly urgency: Urgency }[]): 'clear' | Urgency {
  if (ticked.length === 0) return 'clear';
  return ticked.some(({ urgency }) => urgency === 'seek-help-now') ? 'seek-help-now' : 'see-clinician';
}

function isFullClear({ asked, answer }: SafetyAnswer): boolean {
  return asked === 'full' && answer === 'clear';
}

/** Besides the European Union, where 112 is the law. */
const numbersByRegion: Readonly<Record<string, readonly string[]>> = {
  GB: ['999', '112'],
  IE: ['112', '999'],
  US: ['911'],
  CA: ['911'],
};

const regionsOf112 = 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO CH'.split(
  ' ',
);

/** Whom to call in an emergency, by the region of a locale such as `en_GB.UTF-8`; none where it is not known. */
export function findEmergencyNumbers(locale: string): readonly string[] {
  const region = /^[A-Za-z]{2,3}[_-]([A-Z]{2})(?![A-Za-z])/.exec(locale)?.[1] ?? '';
  if (regionsOf112.includes(region)) return ['112'];
  return numbersByRegion[region] ?? [];
}
