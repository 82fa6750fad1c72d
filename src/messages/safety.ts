/** What is asked before exercising, and what follows from a yes. A sign that is missing would not compile. */

export interface SafetyQuestion<Sign extends string = string> {
  readonly signs: Readonly<Record<Sign, string>>;
  readonly question: string;
  /** What to do after a yes. */
  readonly advice: string;
}

export interface SafetyMessages {
  /** Before the questions of the first time. */
  readonly beforeStart: string;
  readonly notADiagnosis: string;
  /** One clinic's advice; told once, to somebody whose first session would be on a pain day. */
  readonly firstFlare: string;
  /** Signs of an emergency. */
  readonly emergency: SafetyQuestion<'bothLegs' | 'numbSaddle' | 'bladderBowel' | 'injury' | 'chestPain'>;
  /** Signs to show a clinician first. */
  readonly soon: SafetyQuestion<
    'feverWeight' | 'nightPain' | 'cancerImmunity' | 'age' | 'bandPain' | 'unsteady' | 'legPain'
  >;
  /** The short questions of every pain day. */
  readonly emergencyToday: SafetyQuestion<'bothLegs' | 'bladderBowel' | 'injuryChest'>;
  readonly soonToday: SafetyQuestion<'legFeverUnsteady'>;
  /** When to stop, the scale of pain, and what that scale is worth. */
  readonly stopRules: readonly [rule: string, scale: string, caveat: string];
}
