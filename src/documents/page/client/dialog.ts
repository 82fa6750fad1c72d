/** What is asked in a dialog over the page, and what of that during a session. */
import type { HurtOffer } from '../../../messages/speech.ts';
import type { PackKind } from '../../../routine/routine.ts';
import type { PageWords } from '../page-data.ts';
import { byId, monotonicMsNow, newElement, setText } from './browser.ts';
import type { HurtAnswer } from './reported-pain.ts';

interface AnswerButton<Answer> {
  readonly label: string;
  readonly answer: Answer;
  /** The letter that takes it, too. */
  readonly key?: string;
}

/** The second tap of a double one was not meant for what has just come up under the finger. */
const doubleTapMs = 600;

/** Asks, and waits for one of the answers: nothing else of the page can be used meanwhile. */
function askChoice<Answer>(
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

// What is asked during a session: how it goes on after a pain, and whether it is to end.

export function askAfterPain(
  offer: HurtOffer,
  { hurt, hurtChoices, controls }: PageWords,
  onAnswer: (answer: HurtAnswer | 'stop') => void,
): void {
  const choices: readonly AnswerButton<HurtAnswer | 'stop'>[] = [
    { label: offer.isOtherSideNext ? hurtChoices.otherSide : hurtChoices.goOn, answer: 'goOn' },
    ...(offer.canEase ? [{ label: hurtChoices.easier, answer: 'easier', key: 'e' } as const] : []),
    ...(offer.canLeaveOut ? [{ label: hurtChoices.leaveOut, answer: 'leaveOut', key: 'n' } as const] : []),
    { label: hurtChoices.mistake, answer: 'mistake', key: 'b' },
    { label: controls.stop, answer: 'stop', key: 'q' },
  ];
  askChoice(hurt[offer.over], choices, onAnswer);
}

/** `pack` is on the skin, and has to come off first. */
export function askToStop(
  pack: PackKind | undefined,
  { controls, packOff }: PageWords,
  onAnswer: (answer: 'play' | 'stop') => void,
): void {
  const choices: readonly AnswerButton<'play' | 'stop'>[] = [
    { label: controls.play, answer: 'play' },
    { label: controls.stop, answer: 'stop', key: 'q' },
  ];
  askChoice(pack === undefined ? controls.stop : packOff[pack], choices, onAnswer);
}
