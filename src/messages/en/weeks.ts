/** Loaded where somebody asks how the weeks go, and not with the words of a session. */
import type { WeeksMessages } from '../weeks.ts';
import { englishPeg } from './peg.ts';
import { englishProgress } from './progress.ts';
import { englishReport } from './report.ts';

export const englishWeeks: WeeksMessages = { progress: englishProgress, report: englishReport, peg: englishPeg };
