/** How the weeks go: what `progress`, the report and the weekly questions say. */
import type { ProgressMessages } from './progress.ts';
import type { ReportMessages } from './report.ts';

export interface WeeksMessages {
  readonly progress: ProgressMessages;
  readonly report: ReportMessages;
  readonly peg: PegMessages;
}

/** The three questions of the PEG scale, and what is said of the answers. */
export interface PegMessages {
  /** Before the questions. */
  readonly intro: string;
  readonly questions: Readonly<Record<'pain' | 'enjoyment' | 'activity', string>>;
  /** `before` is the answer before this one, where there is one. */
  result(mean: number, before: { readonly mean: number; readonly date: string } | undefined): string;
  skipped: string;
}
