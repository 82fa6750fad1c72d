import { byId, newElement, setText } from './browser.ts';

export interface Choice<Answer> {
  readonly label: string;
  readonly answer: Answer;
  /** The letter that takes it, as in the terminal. */
  readonly key?: string;
}

/** Asks, and waits for one of the answers: nothing else of the page can be used meanwhile. */
export function askChoice<Answer>(
  heading: string,
  choices: readonly Choice<Answer>[],
  onAnswer: (answer: Answer) => void,
): void {
  const dialog = byId<HTMLDialogElement>('hurt');
  setText(byId('over'), heading);
  const take = ({ answer }: Choice<Answer>) => {
    dialog.close();
    onAnswer(answer);
  };
  const buttons = choices.map((choice) => {
    const button = newElement('button', choice.label);
    button.onclick = () => take(choice);
    return button;
  });
  byId('choices').replaceChildren(...buttons);
  dialog.oncancel = (event) => event.preventDefault();
  dialog.onkeydown = (event) => {
    const chosen = event.repeat ? undefined : choices.find(({ key }) => key === event.key);
    if (chosen !== undefined) take(chosen);
  };
  dialog.showModal();
  buttons[0]?.focus();
}

export function isAsking(): boolean {
  return byId<HTMLDialogElement>('hurt').open;
}
