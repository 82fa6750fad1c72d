import type { NoticeMessages, PromptMessages } from '../prompts.ts';
import { englishSafety } from './care.ts';
import { nameLanguage } from './names.ts';

const painScale = '0 is none, 10 the worst imaginable; Enter skips:';

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
