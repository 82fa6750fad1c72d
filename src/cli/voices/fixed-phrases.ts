import { wordingFor } from '../../plan/wording/wordings.ts';

/** The longest hold that is counted second by second ends at this number. */
const highestCount = 30;

/** A few words of a session: `Switch: left side next. One, two, three. Relax.` */
export function samplePhrase(language: string): string {
  const { switchSide, number, relax } = wordingFor(language).spoken;
  const counts = [1, 2, 3].map((count) => number(count)).join(', ');
  return `${switchSide('left')[0]} ${counts}. ${relax}`;
}

/** Every phrase of a language that does not depend on a routine: for listening to a voice before relying on it. */
export function listFixedPhrases(language: string): readonly string[] {
  const { spoken } = wordingFor(language);
  const { announcements } = spoken;
  const sides = (['left', 'right'] as const).flatMap((side) => [
    ...spoken.switchSide(side).slice(0, 1),
    ...spoken.firstSide(side, 2).slice(0, 1),
    ...spoken.gate(side),
  ]);
  return [
    ...Array.from({ length: highestCount }, (_, index) => spoken.number(index + 1)),
    spoken.getReady,
    spoken.relax,
    spoken.keepBreathing,
    spoken.breatheOut,
    spoken.andBack,
    ...sides,
    spoken.stopRules,
    announcements.paused(),
    ...(['cold', 'heat'] as const).map((pack) => announcements.paused(pack)),
    announcements.hurt({ over: 'side', easier: undefined, canLeaveOut: true }),
  ];
}
