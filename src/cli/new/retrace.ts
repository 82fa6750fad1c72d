/** Questions that one can go back over. What was answered before is answered again unasked, up to the one to ask anew. */
import type { PromptControls } from '../../messages/prompts.ts';
import type { ListItem, Prompts, TickGroup } from '../prompts.ts';

/** Typed in place of an answer. */
export const backKey = '<';

const backChoice = 'Back to the question before';

class BackWanted extends Error {}

export interface RetraceablePrompts extends Prompts {
  /** The next question was answered before, and is not asked anew: what belongs to it stands above already. */
  readonly isNextAnswered: boolean;
}

/** `ask` asks the same questions for the same answers: it is begun anew each time that somebody goes back. */
export async function askRetraceably<Result>(
  ask: (prompts: RetraceablePrompts) => Promise<Result>,
  prompts: Prompts,
): Promise<Result> {
  let given: readonly unknown[] = [];
  for (;;) {
    const retracing = new RetracingPrompts(prompts, given);
    try {
      return await ask(retracing);
    } catch (error) {
      if (!(error instanceof BackWanted)) throw error;
      given = retracing.given.slice(0, -1);
    }
  }
}

class RetracingPrompts implements RetraceablePrompts {
  readonly given: unknown[] = [];
  readonly #prompts: Prompts;
  readonly #before: readonly unknown[];

  constructor(prompts: Prompts, before: readonly unknown[]) {
    this.#prompts = prompts;
    this.#before = before;
  }

  get isNextAnswered(): boolean {
    return this.given.length < this.#before.length;
  }

  withControls(controls: PromptControls): Prompts {
    return new RetracingPrompts(this.#prompts.withControls(controls), this.#before);
  }

  choose<Value>(question: string, choices: readonly ListItem<Value>[]): Promise<Value> {
    return this.#answer(() => this.#prompts.choose<Value | BackWanted>(question, [...choices, ...this.#back()]));
  }

  search<Value>(question: string, find: (typed: string) => readonly ListItem<Value>[]): Promise<Value> {
    return this.#answer(() =>
      this.#prompts.search<Value | BackWanted>(question, (typed) =>
        typed.trim() === backKey ? this.#back() : [...find(typed), ...(typed === '' ? this.#back() : [])],
      ),
    );
  }

  tick<Value>(question: string, groups: readonly TickGroup<Value>[]): Promise<readonly Value[]> {
    return this.#answer(() => this.#prompts.tick(question, groups));
  }

  /** A key answers it; who wants to go back does so at the next question. */
  confirm(question: string, defaultAnswer: boolean): Promise<boolean> {
    return this.#answer(() => this.#prompts.confirm(question, defaultAnswer));
  }

  decide(question: string): Promise<boolean> {
    return this.#answer(() => this.#prompts.decide(question));
  }

  score(question: string): Promise<number | undefined> {
    return this.#answer(() => this.#prompts.score(question));
  }

  line(question: string, check: (text: string) => true | string): Promise<string> {
    const isBack = (text: string) => this.#canGoBack() && text.trim() === backKey;
    return this.#answer(async () => {
      const typed = await this.#prompts.line(question, (text) => isBack(text) || check(text));
      return isBack(typed) ? new BackWanted() : typed;
    });
  }

  async #answer<Value>(ask: () => Promise<Value | BackWanted>): Promise<Value> {
    const answer = this.isNextAnswered ? (this.#before[this.given.length] as Value) : await ask();
    if (answer instanceof BackWanted) throw answer;
    this.given.push(answer);
    return answer;
  }

  #canGoBack(): boolean {
    return this.given.length > 0;
  }

  #back(): readonly ListItem<BackWanted>[] {
    return this.#canGoBack() ? [{ name: backChoice, value: new BackWanted() }] : [];
  }
}
