/** Where lines about trouble beside the session go: kept, so that each place that is shown later shows them too. */
export class TroubleBoard {
  #show: ((line: string) => void) | undefined;
  readonly #told: string[] = [];

  tell(line: string): void {
    this.#told.push(line);
    this.#show?.(line);
  }

  /** From now on lines are shown here, those told before first: where they stood until now, nobody sees them any more. */
  showOn(show: (line: string) => void): void {
    this.#show = show;
    for (const line of this.#told) show(line);
  }
}
