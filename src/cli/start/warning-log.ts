import type { Warning } from '../../messages/warnings.ts';

/** Where warnings beside the session go: kept, so that each place that is shown later shows them too. */
export class WarningLog {
  #show: ((warning: Warning) => void) | undefined;
  readonly #told: Warning[] = [];

  add(warning: Warning): void {
    this.#told.push(warning);
    this.#show?.(warning);
  }

  /** From now on warnings are shown here, those told before first: where they stood until now, nobody sees them any more. */
  showOn(show: (warning: Warning) => void): void {
    this.#show = show;
    for (const warning of this.#told) show(warning);
  }
}
