import { englishPrinted } from './english-printed.ts';
import { englishShown } from './english-shown.ts';
import { englishSpoken } from './english-spoken.ts';
import type { Wording } from './wording.ts';

export const english: Wording = { language: 'en', spoken: englishSpoken, shown: englishShown, printed: englishPrinted };
