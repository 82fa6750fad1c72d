/** The questions to a terminal whether it shows pictures: one after the other, so that no answer is taken for another one's. */
import type { PictureAbility } from '../ports.ts';
import type { Asking, OpenQuestion } from './picture-answers.ts';

export class PictureQuestions {
  #open: OpenQuestion | undefined;
  #answered: Promise<unknown> = Promise.resolve();

  /** `find` tells whom to ask once the question before is answered; nobody where there is no screen any more. */
  ask(find: () => Omit<Asking, 'listen'> | undefined): Promise<PictureAbility | undefined> {
    const answer = this.#answered.then(() => this.#ask(find));
    this.#answered = answer;
    return answer;
  }

  onReply(reply: string): void {
    this.#open?.onReply(reply);
  }

  /** Before somebody else reads what the terminal says. */
  dropAnswers(): void {
    this.#open?.dropAnswers();
    this.#open = undefined;
  }

  async #ask(find: () => Omit<Asking, 'listen'> | undefined): Promise<PictureAbility | undefined> {
    const { askPictures } = await import('./picture-answers.ts');
    const asked = find();
    if (asked === undefined) return undefined;
    return askPictures(process.env.TERM, {
      ...asked,
      listen: (question) => {
        this.#open = question;
      },
    });
  }
}
