/** English for the questions before and after a session, and for the lines that report what follows from the answers. */
import type { NoticeMessages, PromptMessages, SafetyMessages } from '../prompts.ts';
import { nameLanguage } from './names.ts';

const painScale = '0 is none, 10 the worst imaginable; Enter skips:';

/**
 * Signs: Northern HSC Trust, Norfolk and Waveney NHS; leg pain: NHS Greater Glasgow and Clyde. The scale of pain:
 * Silbernagel 2007, on Achilles tendons. The words are this project's own.
 */
export const englishSafety: SafetyMessages = {
  beforeStart: 'Before you start.',
  notADiagnosis: 'This program makes no diagnosis and is no substitute for a clinician’s advice.',
  firstFlare: 'One clinic advises not to begin exercises for the first time during a flare.',
  question: 'Some signs need a doctor, not exercise. Do you have any of these now?',
  questionAgain: 'Do you have any of these now, or since you last answered?',
  tickedBefore: (signs) =>
    `${signs.length === 0 ? 'You ticked a sign before.' : `You ticked before: ${signs.join('; ')}.`} It stands until you answer that no sign is left.`,
  answerAnew: (command) => `Once it has been seen to, answer again: run ${command} start in a terminal.`,
  emergency: {
    heading: 'Signs of an emergency',
    signs: {
      bothLegs: 'pain, or new or worse weakness or numbness, in both legs',
      legStrength: 'a leg that is quickly losing its strength',
      coordination: 'legs that do not move the way you want them to',
      numbSaddle: 'numb or altered feeling around genitals or anus, or inside your thighs',
      bladderBowel: 'a new change in how your bladder, bowel or sexual function works',
      injury:
        'a recent bad fall, accident or blow (a minor one if you have osteoporosis, have long taken steroids, or are older)',
      chestPain: 'chest pain',
    },
    advice: 'Do not exercise now. Get medical help at once, and tell them of this sign.',
  },
  soon: {
    heading: 'Signs that no doctor or physiotherapist knows about yet',
    signs: {
      oneLeg: 'new or worse weakness or numbness in one leg',
      legPain: 'new or worse pain below the knee',
      feverWeight: 'fever, or weight loss that you cannot explain',
      nightPain: 'pain that is worse at night or does not ease with rest',
      cancerImmunity: 'a history of cancer, or lowered immunity',
      age: 'new back pain under the age of 20 or over 50',
      bandPain: 'pain round your chest or tummy like a belt',
      unsteady: 'unsteady walking',
    },
    advice: 'Do not start yet. See a doctor or physiotherapist soon, and tell them of this sign.',
  },
  ticked: 'You ticked:',
  call: (numbers) =>
    numbers.length === 0
      ? 'Call the emergency number where you are: 112 in Europe, 999 in Britain, 911 in North America.'
      : `Call ${numbers.join(' or ')}, or the emergency number where you are.`,
  stopRules: [
    'Stop if pain travels further down your leg, numbness or weakness appears, the pain is sharp, or it keeps getting worse.',
    'Pain 0-3 is fine, 4-5 acceptable if it settles by tomorrow, 6 or more: change the exercise or stop.',
    '(This scale was made for Achilles tendons and is not validated for backs.)',
  ],
};

export const englishPrompts: PromptMessages = {
  goOnWith: (title) => `"${title}" was not finished. Go on where it stopped?`,
  painNow: `Pain now? ${painScale}`,
  painAfter: `Pain after the session? ${painScale}`,
  note: 'A note on how it went, for you or your physiotherapist? Enter skips:',
  safety: englishSafety,
  controls: {
    yes: 'Yes',
    no: 'No',
    yesOrNo: 'Please type y or n.',
    scoreUnclear: 'Please type a whole number from 0 to 10, or nothing.',
    oneOrTen: '(Enter for 1, 0 for 10)',
    navigate: ['↑↓', 'navigate'],
    select: ['⏎', 'select'],
    typeToSearch: 'type to search',
    typeNumber: (max) => `Type a number from 1 to ${max}:`,
    numberUnclear: (max) => `Please type a number from 1 to ${max}.`,
    typeOrSearch: 'Type a number, or letters to search for:',
    nothingFound: 'Nothing is found by this.',
    noneOfThese: 'None of these',
    tick: ['space', 'tick'],
    goOn: ['⏎', 'go on'],
    tickFirst: 'Press Space to tick what applies, or "None of these". Then Enter.',
    tickedBoth: 'You ticked "None of these" and something else. Untick one of them.',
    none: 'none',
    typeNumbers: (hasTicks) =>
      hasTicks
        ? 'Type all numbers that apply, those marked [x] too, or "none":'
        : 'Type the numbers of those that apply, or "none":',
    numbersUnclear: (max) => `Please type numbers from 1 to ${max} with spaces between, or "none".`,
    inputEnded: 'The input ended before all was answered.',
  },
};

export const englishNotices: NoticeMessages = {
  preparingVoice: (made) => `Preparing the voice${made === undefined ? '' : `, ${made.done} of ${made.total}`} …`,
  routineChanged: 'The routine or your answers have changed since; it begins anew.',
  nothingLeft: 'Nothing of that session was left to do; the routine begins anew.',
  gentlerStartsOver: 'It begins anew in the gentler form.',
  fromElsewhere: 'It begins with its first exercise: --from was for the routine that you named.',
  weeksFromHere: 'The weeks after it are counted from today.',
  nobodyToWaitFor: 'There is no terminal to press Enter on, so side switches will not wait for you.',
  answersNotKept: 'Your answers could not be kept, so you will be asked again next time.',
  standIn: (language) =>
    `This program has no words in ${nameLanguage(language)} yet. It speaks and writes English instead.`,
};
