/**
 * What is asked before exercising, and what follows from a yes. Signs: Northern HSC Trust, Norfolk and Waveney NHS;
 * leg pain: NHS Greater Glasgow and Clyde. The words are this project's own.
 */

export interface SafetyQuestion {
  readonly signs: readonly string[];
  readonly question: string;
  /** What is kept of a yes. */
  readonly answer: 'seek-help-now' | 'see-clinician';
  /** What to do after a yes. */
  readonly advice: readonly string[];
}

const emergency: SafetyQuestion = {
  signs: [
    'pain, or new or worse weakness or numbness, in both legs',
    'numbness around your genitals or anus',
    'a new change in how your bladder, bowel or sexual function works',
    'a major injury just before (a minor one, if you have osteoporosis, have long taken steroids, or are older)',
    'chest pain',
  ],
  question: 'Does any of these apply to you now?',
  answer: 'seek-help-now',
  advice: ['Do not exercise now. Seek medical help at once, and tell them of this sign.'],
};

const soon: SafetyQuestion = {
  signs: [
    'fever, or weight loss that you cannot explain',
    'pain that is worse at night or does not ease with rest',
    'a history of cancer, or lowered immunity',
    'new back pain under the age of 20 or over 50',
    'pain around your trunk like a band',
    'unsteady walking',
    'new or worse pain below the knee',
  ],
  question: 'Does any of these apply to you, without a clinician knowing of it?',
  answer: 'see-clinician',
  advice: ['Do not start yet. See a clinician soon, and tell them of this sign.'],
};

const sinceLastTime: SafetyQuestion = {
  signs: [
    'pain, or new or worse weakness or numbness, in both legs; numbness around genitals or anus',
    'a change in how your bladder, bowel or sexual function works',
    'a major injury, or chest pain',
  ],
  question: 'Is any of these new today?',
  answer: 'seek-help-now',
  advice: emergency.advice,
};

const legToday: SafetyQuestion = {
  signs: ['new or worse pain below the knee, fever, or feeling unsteady on your feet'],
  question: 'Is any of these new today?',
  answer: 'see-clinician',
  advice: soon.advice,
};

/** Everything, the first time. */
export const fullQuestions: readonly SafetyQuestion[] = [emergency, soon];

/** Shortly, before every pain-day session. */
export const shortQuestions: readonly SafetyQuestion[] = [sinceLastTime, legToday];

export const notADiagnosis = 'This program makes no diagnosis and is no substitute for a clinician’s advice.';

/** One clinic's advice; told once, to somebody whose first session would be on a pain day. */
export const firstFlare = 'One clinic advises not to begin exercises for the first time during a flare.';

/** Shown on pain days. The traffic light is from work on Achilles pain (Silbernagel 2007). */
export const stopRules: readonly string[] = [
  'Stop if pain travels further down your leg, numbness or weakness appears, the pain is sharp, or it keeps getting worse.',
  'Pain 0-3 is fine, 4-5 acceptable if it settles by tomorrow, 6 or more: change the exercise or stop.',
  '(This scale was made for Achilles tendons and is not validated for backs.)',
];
