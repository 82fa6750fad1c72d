import type { Trouble } from '../../plan/wording/trouble.ts';

/** Where troubles beside the session go: kept, so that each place that is shown later shows them too. */
export class TroubleBoard {
  #show: ((trouble: Trouble) => void) | undefined;
  readonly #told: Trouble[] = [];

  tell(trouble: Trouble): void {
    this.#told.push(trouble);
    this.#show?.(trouble);
  }

  /** From now on troubles are shown here, those told before first: where they stood until now, nobody sees them any more. */
  showOn(show: (trouble: Trouble) => void): void {
    this.#show = show;
    for (const trouble of this.#told) show(trouble);
  }
}
