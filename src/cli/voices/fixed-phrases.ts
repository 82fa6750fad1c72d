import { messagesFor } from '../../messages/messages-for.ts';

/** The longest hold that is counted second by second ends at this number. */
const highestCount = 30;

/** A few words of a session: `Switch: left side next. One, two, three. Relax.` */
export function samplePhrase(language: string): string {
  const { switchSide, number, relax } = messagesFor(language).speech;
  const counts = [1, 2, 3].map((count) => number(count)).join(', ');
  return `${switchSide('left')[0]} ${counts}. ${relax}`;
}

/** Every phrase of a language that does not depend on a routine: for listening to a voice before relying on it. */
export function listFixedPhrases(language: string): readonly string[] {
  const { speech } = messagesFor(language);
  const { announcements } = speech;
  const sides = (['left', 'right'] as const).flatMap((side) => [
    ...speech.switchSide(side).slice(0, 1),
    ...speech.firstSide(side, 2).slice(0, 1),
    ...speech.gate(side),
  ]);
  return [
    ...Array.from({ length: highestCount }, (_, index) => speech.number(index + 1)),
    speech.getReady,
    speech.relax,
    speech.keepBreathing,
    speech.breatheOut,
    speech.andBack,
    ...sides,
    speech.stopRules,
    announcements.paused(),
    ...(['cold', 'heat'] as const).map((pack) => announcements.paused(pack)),
    announcements.hurt({ over: 'side', easier: undefined, canLeaveOut: true }),
  ];
}
