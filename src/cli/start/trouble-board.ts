import type { Trouble } from '../../plan/wording/trouble.ts';

/** Where troubles beside the session go: kept until there is a place to show them, each shown once. */
export class TroubleBoard {
  #show: ((trouble: Trouble) => void) | undefined;
  #waiting: Trouble[] = [];

  tell(trouble: Trouble): void {
    if (this.#show) this.#show(trouble);
    else this.#waiting.push(trouble);
  }

  /** From now on troubles are shown here; those that wait are shown first. */
  showOn(show: (trouble: Trouble) => void): void {
    this.#show = show;
    for (const trouble of this.#waiting.splice(0)) show(trouble);
  }
}
