import { byId, newElement, setText } from './browser.ts';

/** Asks, and waits for one of the answers: nothing else of the page can be used meanwhile. */
export function askChoice<Answer extends string>(
  heading: string,
  choices: readonly (readonly [label: string, answer: Answer])[],
  onAnswer: (answer: Answer) => void,
): void {
  const dialog = byId<HTMLDialogElement>('hurt');
  setText(byId('over'), heading);
  const buttons = choices.map(([label, answer]) => {
    const button = newElement('button', label);
    button.addEventListener('click', () => {
      dialog.close();
      onAnswer(answer);
    });
    return button;
  });
  byId('choices').replaceChildren(...buttons);
  dialog.oncancel = (event) => event.preventDefault();
  dialog.showModal();
  buttons[0]?.focus();
}
