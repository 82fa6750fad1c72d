import type { NoticeMessages, PromptMessages } from '../prompts.ts';
import { nameLanguage } from './names.ts';
import { englishSafety } from './safety.ts';

const painScale = '0 is none, 10 the worst imaginable; Enter skips:';

export const englishPrompts: PromptMessages = {
  dayKind: 'What kind of day is it?',
  dayKinds: {
    maintenance: 'Maintenance: 15 minutes, for a day on which your back feels fine',
    'pain-day': 'Pain day: the gentle end of every dose, packs afterwards, again in 3 hours',
  },
  goOnWith: (title) => `"${title}" was not finished today. Go on where it stopped?`,
  painNow: `Pain now? ${painScale}`,
  painAfter: `Pain after the session? ${painScale}`,
  painUnclear: 'Please type a whole number from 0 to 10, or nothing.',
  takePainDay: (score) => `Pain ${score} of 10. Do the pain-day form today: the gentle end of every dose?`,
  painDayFlag: (score) => `Pain ${score} of 10: --mode pain-day takes the gentle end of every dose.`,
  safety: englishSafety,
  controls: {
    yes: 'Yes',
    no: 'No',
    yesOrNo: 'Please type y or n.',
    navigate: ['↑↓', 'navigate'],
    select: ['⏎', 'select'],
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
    typeNumbers: 'Type the numbers of those that apply, or "none":',
    numbersUnclear: (max) => `Please type numbers from 1 to ${max} with spaces between, or "none".`,
    inputEnded: 'The input ended before all was answered.',
  },
};

export const englishNotices: NoticeMessages = {
  preparingVoice: (made) => `Preparing the voice${made === undefined ? '' : `, ${made.done} of ${made.total}`} …`,
  routineChanged: 'The routine has changed since; it begins anew.',
  nothingLeft: 'Nothing of that session was left to do; the routine begins anew.',
  painDayStartsOver: 'The pain-day form begins anew.',
  nobodyToWaitFor: 'There is no terminal to press Enter on, so side switches will not wait for you.',
  answersNotKept: 'Your answers could not be kept, so you will be asked again next time.',
  standIn: (language) =>
    `This program has no words in ${nameLanguage(language)} yet. It speaks and writes English instead.`,
};
