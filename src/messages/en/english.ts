import type { Messages } from '../messages.ts';
import { englishCautions, englishLevel, englishLimits, englishOffers, englishWaiting } from './care.ts';
import { englishDoseReasons } from './dose.ts';
import { englishErrors } from './errors.ts';
import { englishHandout } from './handout.ts';
import { englishLog, englishSummary } from './log.ts';
import { englishDurations } from './numbers.ts';
import { englishNotices, englishPrompts } from './prompts.ts';
import { englishScreen } from './screen.ts';
import { englishSpeech } from './speech.ts';
import { englishWarnings } from './warnings.ts';

export const english: Messages = {
  language: 'en',
  speech: englishSpeech,
  screen: englishScreen,
  durations: englishDurations,
  doseReasons: englishDoseReasons,
  prompts: englishPrompts,
  cautions: englishCautions,
  offers: englishOffers,
  level: englishLevel,
  limits: englishLimits,
  waiting: englishWaiting,
  notices: englishNotices,
  warnings: englishWarnings,
  log: englishLog,
  summary: englishSummary,
  errors: englishErrors,
  handout: englishHandout,
  page: async () => (await import('./page.ts')).englishPage,
  weeks: async () => (await import('./weeks.ts')).englishWeeks,
};
