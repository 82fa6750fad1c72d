/** Lines before a session. */
export interface NoticeMessages {
  /** `made` is how far it is, once that is known. */
  preparingVoice(made?: { readonly done: number; readonly total: number }): string;
  /** A session that was to be gone on with begins anew: the routine is another one, nothing was left, or the form is. */
  routineChanged: string;
  nothingLeft: string;
  painDayAnew: string;
  /** Side switches were to wait for a key that nobody can press. */
  nobodyToWaitFor: string;
  /** The answers to the safety questions. */
  answersNotKept: string;
  /** There are no words in the routine's language, and these stand in. */
  standIn(language: string): string;
}
