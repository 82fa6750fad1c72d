/**
 * Everything that is said and shown from the first question of a session to its last word, and on paper and page, in one
 * table a language. A second language is a folder beside `en/`: the type lets no phrase of the table be missing. What is
 * English alone, as the commands are, is taken from `en/` itself. Numbers and lengths of time come as they are: each
 * language has its own way of counting, and of saying one and many. Phrases come longest first where the planner may need
 * a shorter one.
 */
import type { CautionMessages, LevelMessages, LimitMessages, OfferMessages, WaitingMessages } from './care.ts';
import type { DoseReasonMessages } from './dose.ts';
import type { ErrorMessages } from './errors.ts';
import type { HandoutMessages } from './handout.ts';
import type { LogMessages, SummaryMessages } from './log.ts';
import type { PageMessages } from './page.ts';
import type { NoticeMessages, PromptMessages } from './prompts.ts';
import type { ScreenMessages } from './screen.ts';
import type { SpeechMessages } from './speech.ts';
import type { WarningMessages } from './warnings.ts';
import type { WeeksMessages } from './weeks.ts';

export interface Messages {
  /** The primary subtag: `en`. */
  readonly language: string;
  readonly speech: SpeechMessages;
  readonly screen: ScreenMessages;
  readonly durations: DurationMessages;
  /** Why these doses. */
  readonly doseReasons: DoseReasonMessages;
  readonly prompts: PromptMessages;
  readonly cautions: CautionMessages;
  /** What is offered before a session. */
  readonly offers: OfferMessages;
  /** At which level of the doses a session is. */
  readonly level: LevelMessages;
  /** What is too soon or too much today. */
  readonly limits: LimitMessages;
  readonly waiting: WaitingMessages;
  /** Lines before a session. */
  readonly notices: NoticeMessages;
  /** What goes wrong beside a session. */
  readonly warnings: WarningMessages;
  /** The text log. */
  readonly log: LogMessages;
  /** The summary after a session. */
  readonly summary: SummaryMessages;
  /** Why nothing is begun. */
  readonly errors: ErrorMessages;
  readonly handout: HandoutMessages;
  /** The page that leads through a session in a browser. Loaded when one is made. */
  page(): Promise<PageMessages>;
  /** How the weeks go. Loaded when it is asked for, since a session needs none of it. */
  weeks(): Promise<WeeksMessages>;
}

/** Lengths of time in digits, where they stand by themselves. */
export interface DurationMessages {
  /** With its unit: `14:47 min`. */
  minutes(ms: number): string;
}
