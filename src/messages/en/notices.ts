import type { NoticeMessages } from '../notices.ts';
import { nameLanguage } from './language-names.ts';

export const englishNotices: NoticeMessages = {
  preparingVoice: (made) => `Preparing the voice${made === undefined ? '' : `, ${made.done} of ${made.total}`} …`,
  routineChanged: 'The routine has changed since; it begins anew.',
  nothingLeft: 'Nothing of that session was left to do; the routine begins anew.',
  painDayAnew: 'The pain-day form begins anew.',
  nobodyToWaitFor: 'There is no terminal to press Enter on, so side switches will not wait for you.',
  answersNotKept: 'Your answers could not be kept, so you will be asked again next time.',
  standIn: (language) =>
    `This program has no words in ${nameLanguage(language)} yet. It speaks and writes English instead.`,
};
