import { byId, monotonicMsNow, newElement, setText } from './browser.ts';

export interface AnswerButton<Answer> {
  readonly label: string;
  readonly answer: Answer;
  /** The letter that takes it, too. */
  readonly key?: string;
}

/** The second tap of a double one was not meant for what has just come up under the finger. */
const doubleTapMs = 600;

/** Asks, and waits for one of the answers: nothing else of the page can be used meanwhile. */
export function askChoice<Answer>(
  heading: string,
  choices: readonly AnswerButton<Answer>[],
  onAnswer: (answer: Answer) => void,
): void {
  const dialog = byId<HTMLDialogElement>('question');
  const asked = byId('asked');
  setText('asked', heading);
  const take = ({ answer }: AnswerButton<Answer>) => {
    dialog.onclose = null;
    dialog.close();
    onAnswer(answer);
  };
  let shownAtMs = 0;
  const show = () => {
    if (dialog.open) return;
    shownAtMs = monotonicMsNow();
    dialog.showModal();
    // No answer has the focus: a key that is still held would take it.
    asked.focus();
  };
  const buttons = choices.map((choice) => {
    const button = newElement('button', choice.label);
    button.onclick = () => {
      if (monotonicMsNow() - shownAtMs >= doubleTapMs) take(choice);
    };
    return button;
  });
  byId('choices').replaceChildren(...buttons);
  // Escape and a phone's Back are no answers. Browsers that do not know `closedby` close it the second time.
  dialog.oncancel = (event) => event.preventDefault();
  dialog.onclose = show;
  dialog.onkeydown = (event) => {
    // A capital letter means the same, and what the browser is asked for is no answer.
    const chosen = choices.find(({ key }) => key === event.key.toLowerCase());
    if (chosen === undefined || event.repeat || event.ctrlKey || event.altKey || event.metaKey) return;
    // The session knows the same letter, and is no longer asked about when it hears of it.
    event.stopPropagation();
    event.preventDefault();
    take(chosen);
  };
  show();
}

export function isAsking(): boolean {
  return byId<HTMLDialogElement>('question').open;
}
