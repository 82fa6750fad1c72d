/** Where lines about trouble beside the session go: kept until there is a place to show them, each shown once. */
export class TroubleBoard {
  #show: ((line: string) => void) | undefined;
  #waiting: string[] = [];

  tell(line: string): void {
    if (this.#show) this.#show(line);
    else this.#waiting.push(line);
  }

  /** From now on lines are shown here; those that wait are shown first. */
  showOn(show: (line: string) => void): void {
    this.#show = show;
    for (const line of this.#waiting.splice(0)) show(line);
  }
}
