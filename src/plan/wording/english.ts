import { englishAsked } from './english-asked.ts';
import { englishChosen } from './english-chosen.ts';
import { englishLengths } from './english-lengths.ts';
import { englishLogged } from './english-logged.ts';
import { englishPrinted } from './english-printed.ts';
import { englishRefused } from './english-refused.ts';
import { englishShown } from './english-shown.ts';
import { englishSpoken } from './english-spoken.ts';
import { englishSummed } from './english-summed.ts';
import { englishTold } from './english-told.ts';
import { englishTroubles } from './english-troubles.ts';
import type { Wording } from './wording.ts';

export const english: Wording = {
  language: 'en',
  spoken: englishSpoken,
  shown: englishShown,
  lengths: englishLengths,
  chosen: englishChosen,
  asked: englishAsked,
  told: englishTold,
  troubles: englishTroubles,
  logged: englishLogged,
  summed: englishSummed,
  refused: englishRefused,
  printed: englishPrinted,
};
