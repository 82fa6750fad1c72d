import type { Warning } from '../../messages/warnings.ts';

/** The warnings of a session. They are kept, so that each display that comes later shows them too. */
export class WarningLog {
  #show: ((warning: Warning) => void) | undefined;
  readonly #added: Warning[] = [];

  add(warning: Warning): void {
    this.#added.push(warning);
    this.#show?.(warning);
  }

  /** Shows all warnings here from now on, the earlier ones too: the display that had them is gone. */
  showOn(show: (warning: Warning) => void): void {
    this.#show = show;
    for (const warning of this.#added) show(warning);
  }
}
