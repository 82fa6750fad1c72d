/** How the body is placed for an exercise, from the words of a sheet. */
import type { Position } from '../../routine/routine.ts';

/** How somebody lies, sits or stands: the first that is named is where it starts. */
const postures: readonly (readonly [RegExp, Position])[] = [
  [/hands and knees|quadruped|crawling position|all[ -]fours|four[ -]point|vierfüßler/i, 'all-fours'],
  [
    /(?:on|onto) your (?:back|spine)|lying on (?:the|your) back|lie on (?:the )?back|supine|rückenlage|auf dem rücken|auf den rücken/i,
    'supine',
  ],
  [
    /(?:on|onto) your (?:front|stomach|tummy|belly)|(?:lie|lying) on (?:the )?(?:front|stomach|tummy|belly)|face[ -]down|prone|bauchlage|auf dem bauch|auf den bauch/i,
    'prone',
  ],
  [
    /on your (?:(?:left|right|good|other|unaffected) )?side|(?:lie|lying) on (?:(?:the|one) )?(?:(?:left|right|good|other|unaffected) )?side|side[ -]?lying|seitlage/i,
    'side',
  ],
  [/\bkneel(?! on (?:your )?hands)|half[ -]kneeling|kniestand/i, 'kneeling'],
  [/(?<!wall[ -])\bsit\b(?![ -]?ups?)|sitting|seated|sitzen|im sitz|auf einem stuhl/i, 'seated'],
  [/\bstand|standing|stehen|im stand/i, 'standing'],
];

/** Names of exercises that are done so, where nothing says how somebody lies or stands. */
const placedNames: readonly (readonly [RegExp, Position])[] = [
  [/bird ?dog|cat[ /-]?cow|cat stretch|katze|^cat(?![\p{L}])|downward/iu, 'all-fours'],
  [
    /bridg(?:e|ing)|brücke|dead ?bug|knees? to chest|knees? hug|pelvic (?:tilt|curl)|\bSLR\b|straight[ -]leg[ -]raise|static quads|quad(?:riceps|s)? sets?(?!\p{L})|heel slide|static (?:back|glut)|glut\p{L}* (?:squeeze|contraction)|spine curl|hip roll|single leg (?:stretch|circle)|reclin|savasana|supta/iu,
    'supine',
  ],
  [/superman|swan|cobra|sphinx|press[ -]?up|plank|unterarmstütz/i, 'prone'],
  [/side plank|seitstütz|clam ?shell|muschel|side kick/i, 'side'],
  [/child.?s pose/i, 'kneeling'],
  [/mermaid|stationary bike/i, 'seated'],
  [
    /squat|walking|step[- ]?ups?|(?:one|single|sl)[- ](?:leg )?balance|tandem|on the spot|doorway|knee to wall|pallof|pendul|roll[- ]?down|calf (?:raise|stretch)|wandsitz|einbeinstand|wadendehn|(?<!\p{L})gehen|heel raise|wall (?:sit|press|push|slide)|lunge/iu,
    'standing',
  ],
];

/** `undefined` where the words do not say it. */
export function findPosition(text: string): Position | undefined {
  // "Side plank" is on the side, wherever "plank" stands in it.
  if (/side plank/i.test(text)) return 'side';
  return findFirst(postures, text) ?? findFirst(placedNames, text);
}

function findFirst(places: readonly (readonly [RegExp, Position])[], text: string): Position | undefined {
  const found = places.map(([words, position]) => ({ position, at: text.search(words) }));
  return found.filter(({ at }) => at >= 0).toSorted((one, other) => one.at - other.at)[0]?.position;
}
