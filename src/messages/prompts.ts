/** The questions before and after a session, and the lines that report what follows from the answers. */
export interface PromptMessages {
  /** A session of today, or of just before midnight, was not finished. */
  goOnWith(title: string): string;
  painNow: string;
  painAfter: string;
  /** After a session that did not go as usual; Enter skips it. */
  note: string;
  safety: SafetyMessages;
  controls: PromptControls;
}

/** What every way of asking needs besides the question. */
export interface PromptControls {
  yes: string;
  no: string;
  yesOrNo: string;
  /** To an answer that is no whole number from 0 to 10. */
  scoreUnclear: string;
  /** After the key 1, which may become 10. */
  oneOrTen: string;
  /** Keys of a list of choices: `[keys, what they do]`. */
  navigate: readonly [keys: string, does: string];
  select: readonly [keys: string, does: string];
  /** Beside those keys, where letters narrow the list. */
  typeToSearch: string;
  typeNumber(max: number): string;
  numberUnclear(max: number): string;
  typeOrSearch: string;
  nothingFound: string;
  /** In a list to tick, the choice that says that nothing applies. Nothing goes on without it or another tick. */
  noneOfThese: string;
  tick: readonly [keys: string, does: string];
  goOn: readonly [keys: string, does: string];
  tickFirst: string;
  tickedBoth: string;
  /** In plain lines: numbers, or this word. */
  none: string;
  /** `hasTicks`: some are marked already, and what is typed takes the place of all marks. */
  typeNumbers(hasTicks: boolean): string;
  numbersUnclear(max: number): string;
  inputEnded: string;
}

type EmergencySign =
  | 'bothLegs'
  | 'legStrength'
  | 'coordination'
  | 'numbSaddle'
  | 'bladderBowel'
  | 'injury'
  | 'chestPain';

type SoonSign = 'oneLeg' | 'feverWeight' | 'nightPain' | 'cancerImmunity' | 'age' | 'bandPain' | 'unsteady' | 'legPain';

/** Signs and what follows from one of them. A language without one of the signs does not compile. */
export interface SafetySigns<Sign extends string = string> {
  readonly heading: string;
  readonly signs: Readonly<Record<Sign, string>>;
  /** What to do after a yes. */
  readonly advice: string;
}

export interface SafetyMessages {
  /** Before the question of the first time. */
  readonly beforeStart: string;
  readonly notADiagnosis: string;
  /** One clinic's advice, shown to somebody whose first session would be on a day with notable pain. */
  readonly firstFlare: string;
  /** The first time. */
  readonly question: string;
  /** Before every pain day. */
  readonly questionAgain: string;
  /** Why all is asked once more, or nothing begun: signs that were ticked, as far as they can be read. */
  readonly tickedBefore: (signs: readonly string[]) => string;
  /** Where nobody can answer anew. */
  readonly answerAnew: (command: string) => string;
  readonly emergency: SafetySigns<EmergencySign>;
  /** Signs to show a clinician first. */
  readonly soon: SafetySigns<SoonSign>;
  /** Above the signs that were ticked. */
  readonly ticked: string;
  /** The numbers where the person lives; none where that is not known. */
  readonly call: (numbers: readonly string[]) => string;
  /** When to stop, the scale of pain, and what that scale is worth. */
  readonly stopRules: readonly [rule: string, scale: string, caveat: string];
}

/** Lines before a session. */
export interface NoticeMessages {
  /** `made` is how far it is, once that is known. */
  preparingVoice(made?: { readonly done: number; readonly total: number }): string;
  /** A session that was to be resumed starts over: the routine has changed, nothing was left, or another form was chosen. */
  routineChanged: string;
  nothingLeft: string;
  gentlerStartsOver: string;
  /** The exercise to begin with was one of a routine that is not done now. */
  fromElsewhere: string;
  /** The person chose an earlier week of the routine, or this one. */
  weeksFromHere: string;
  /** Side switches were to wait for a key that nobody can press. */
  nobodyToWaitFor: string;
  /** The answers to the safety questions. */
  answersNotKept: string;
  /** There are no words in the routine's language, and these stand in. */
  standIn(language: string): string;
}
