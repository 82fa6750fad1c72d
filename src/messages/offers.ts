/** What is offered before a session, by how much pain there is, and where to turn when it is too much. */

/** What can be done today as a whole, from the gentlest to the most demanding. `maintenance-low` is at the low end of its doses. */
export const dayForms = ['packs-only', 'gentle-pain-day', 'pain-day', 'maintenance-low', 'maintenance'] as const;

export type DayForm = (typeof dayForms)[number];

/** Why a form is offered where that is not the pain alone. */
export type OfferReason = 'first-flare' | 'went-worse' | 'was-high' | 'same-day';

export interface OfferMessages {
  /** `pain` is absent where the question was skipped. */
  question(pain: number | undefined): string;
  /** Before the list: a routine that was asked for is not among it. */
  refused(title: string, pain: number | undefined): string;
  readonly names: Readonly<Record<DayForm | 'stop', string>>;
  /** One line for each, where no other reason is given. */
  readonly usualReasons: Readonly<Record<DayForm | 'stop', string>>;
  readonly reasons: Readonly<Record<OfferReason, string>>;
  /** Behind the name of a routine that is due. */
  readonly dueToday: string;
  /** Behind the name of one that was done lately; 0 is today. */
  lastDone(daysAgo: number): string;
  /** Instead of a form's name, for a session that is resumed. */
  goOn(title: string): string;
  /** Where nobody can be asked: what is done, and why. */
  taken(pain: number | undefined, choice: string): string;
  readonly stopped: string;
  /** The signs of the safety question, all of them: which need help at once, and which a clinician soon. */
  readonly whereToTurn: readonly string[];
}
