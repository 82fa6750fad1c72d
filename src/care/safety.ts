/** The safety gate before a session: which questions are due, and what their answers mean. */
import type { SafetyAnswer, WarningSign } from '../journal/safety-answers.ts';
import type { SafetyMessages } from '../messages/prompts.ts';
import type { Mode } from '../routine/routine.ts';

/** From this pain on the gentler routine is proposed. */
export const highPain = 6;

type QuestionName = keyof SafetyMessages & ('emergency' | 'soon' | 'emergencyToday' | 'soonToday');

/** All questions for the first time, a few for every pain-day session, each with what is kept of a yes. */
export const safetyQuestions: Readonly<
  Record<SafetyAnswer['asked'], readonly (readonly [QuestionName, WarningSign])[]>
> = {
  full: [
    ['emergency', 'seek-help-now'],
    ['soon', 'see-clinician'],
  ],
  short: [
    ['emergencyToday', 'seek-help-now'],
    ['soonToday', 'see-clinician'],
  ],
};

/** All questions the first time and after every yes, a few before every pain day, else none. */
export function findDueQuestions(kept: readonly SafetyAnswer[], mode: Mode): SafetyAnswer['asked'] | 'none' {
  if (!isClearedInFull(kept)) return 'full';
  return mode === 'pain-day' ? 'short' : 'none';
}

/** A sign that was found stands until all questions have been asked again; a "no" that was only assumed clears nothing. */
function isClearedInFull(kept: readonly SafetyAnswer[]): boolean {
  const cleared = kept.findLastIndex(({ asked, answer }) => asked === 'full' && answer === 'clear');
  const found = kept.findLastIndex(({ answer }) => answer === 'seek-help-now' || answer === 'see-clinician');
  return cleared > found;
}
