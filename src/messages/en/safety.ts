/**
 * Signs: Northern HSC Trust, Norfolk and Waveney NHS; leg pain: NHS Greater Glasgow and Clyde. The scale of pain:
 * Silbernagel 2007, on Achilles tendons. The words are this project's own.
 */
import type { SafetyMessages } from '../prompts.ts';

const seekHelp = 'Do not exercise now. Seek medical help at once, and tell them of this sign.';
const seeClinician = 'Do not start yet. See a clinician soon, and tell them of this sign.';

export const englishSafety: SafetyMessages = {
  beforeStart: 'Before you start.',
  notADiagnosis: 'This program makes no diagnosis and is no substitute for a clinician’s advice.',
  firstFlare: 'One clinic advises not to begin exercises for the first time during a flare.',
  emergency: {
    signs: {
      bothLegs: 'pain, or new or worse weakness or numbness, in both legs',
      numbSaddle: 'numbness around your genitals or anus',
      bladderBowel: 'a new change in how your bladder, bowel or sexual function works',
      injury:
        'a major injury just before (a minor one, if you have osteoporosis, have long taken steroids, or are older)',
      chestPain: 'chest pain',
    },
    question: 'Does any of these apply to you now?',
    advice: seekHelp,
  },
  soon: {
    signs: {
      feverWeight: 'fever, or weight loss that you cannot explain',
      nightPain: 'pain that is worse at night or does not ease with rest',
      cancerImmunity: 'a history of cancer, or lowered immunity',
      age: 'new back pain under the age of 20 or over 50',
      bandPain: 'pain around your trunk like a band',
      unsteady: 'unsteady walking',
      legPain: 'new or worse pain below the knee',
    },
    question: 'Does any of these apply to you, without a clinician knowing of it?',
    advice: seeClinician,
  },
  emergencyToday: {
    signs: {
      bothLegs: 'pain, or new or worse weakness or numbness, in both legs; numbness around genitals or anus',
      bladderBowel: 'a change in how your bladder, bowel or sexual function works',
      injuryChest: 'a major injury, or chest pain',
    },
    question: 'Is any of these new today?',
    advice: seekHelp,
  },
  soonToday: {
    signs: { legFeverUnsteady: 'new or worse pain below the knee, fever, or feeling unsteady on your feet' },
    question: 'Is any of these new today?',
    advice: seeClinician,
  },
  stopRules: [
    'Stop if pain travels further down your leg, numbness or weakness appears, the pain is sharp, or it keeps getting worse.',
    'Pain 0-3 is fine, 4-5 acceptable if it settles by tomorrow, 6 or more: change the exercise or stop.',
    '(This scale was made for Achilles tendons and is not validated for backs.)',
  ],
};
