/** How the body is placed for an exercise, from the words of a sheet. */
import type { Position } from '../../routine/routine.ts';

/** The first that is named is where it starts. */
const placeWords: readonly (readonly [RegExp, Position])[] = [
  [
    /hands and knees|quadruped|all[ -]fours|four[ -]point|vierfüßler|bird ?dog|cat[ /-]?cow|cat stretch|katzenbuckel/i,
    'all-fours',
  ],
  [
    /(?:on|onto) your (?:back|spine)|lying on (?:the|your) back|supine|rückenlage|auf dem rücken|auf den rücken|bridge|brücke|dead ?bug|knees? to chest|knees? hug|pelvic (?:tilt|curl)/i,
    'supine',
  ],
  [
    /(?:on|onto) your (?:front|stomach|tummy|belly)|face down|prone|bauchlage|auf dem bauch|auf den bauch|superman|cobra|sphinx|press[ -]?up|plank|unterarmstütz/i,
    'prone',
  ],
  [/on your side|side[ -]?lying|seitlage|side plank|clam ?shell|muschel|side kick/i, 'side'],
  [/\bkneel(?! on (?:your )?hands)|half[ -]kneeling|kniestand|child.?s pose/i, 'kneeling'],
  [/\bsit\b|sitting|seated|sitzen|im sitz|auf einem stuhl/i, 'seated'],
  [/\bstand|standing|stehen|im stand|squat|walking|calf raise|heel raise|wall sit|lunge/i, 'standing'],
];

/** `undefined` where the words do not say it. */
export function findPosition(text: string): Position | undefined {
  const places = placeWords.map(([words, position]) => ({ position, at: text.search(words) }));
  const [first] = places.filter(({ at }) => at >= 0).toSorted((one, other) => one.at - other.at);
  // "Side plank" is on the side, wherever "plank" stands in it.
  return /side plank/i.test(text) ? 'side' : first?.position;
}
