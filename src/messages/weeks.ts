/** How the weeks go: what `progress`, the report and the weekly questions say. */
import type { PegMessages } from './peg.ts';
import type { ProgressMessages } from './progress.ts';
import type { ReportMessages } from './report.ts';

export interface WeeksMessages {
  readonly progress: ProgressMessages;
  readonly report: ReportMessages;
  readonly peg: PegMessages;
}
