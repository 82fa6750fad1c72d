/** What is asked during a session: how it goes on after a pain, and whether it is to end. */
import type { HurtOffer } from '../../../messages/speech.ts';
import type { PackKind } from '../../../routine/routine.ts';
import type { PageWords } from '../page-data.ts';
import { type AnswerButton, askChoice } from './dialog.ts';
import type { HurtAnswer } from './reported-pain.ts';

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
