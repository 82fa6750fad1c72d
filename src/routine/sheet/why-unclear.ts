/** Why nobody can tell how much a line of a sheet says. */

import { hasSeveral } from './read-amounts.ts';
import { splitBySide } from './read-by-side.ts';
import { isOfSomeWeeks } from './sheet-weeks.ts';
import { saysOpenEnded } from './unread-words.ts';

/** "3x20m" */
const start = String.raw`(?<=^|[^\p{L}\d]|\dx)`;
const number = String.raw`(?:\d[\d.,]*(?:\s*[-–]\s*\d[\d.,]*)?|half an?|halbe[rn]?|an?|one|two|three|eine[nr]?|zwei|drei)`;
/** Of these nothing else is counted. */
const far = String.raw`(?:km|kilomet(?:er|re)s?|miles?|meilen?|(?:pool )?lengths?|laps?|bahnen?)(?!\p{L})`;
const near = String.raw`(?:m|met(?:er|re)s?|yards?|yds?|feet|ft|blocks?|steps|schritte?)(?!\p{L})`;
const moving =
  '(?:walk|jog|run|swim|cycl|bik|rid|row(?!s)|march|sprint|hik|crawl|carry|carries|lunge|stroll|treadmill|steps?|geh|lauf|schwimm|radel|wander|spazier)';
const distance = new RegExp(
  String.raw`${start}${number}[\s-]*${far}|(?<!\p{L})${moving}.*${start}${number}[\s-]*${near}`,
  'iu',
);

/** A longer line takes long to search. */
const maxReadLetters = 400;

/** "Walk 400 m", "2 lengths of the pool". */
function namesDistance(text: string): boolean {
  return distance.test(text.slice(0, maxReadLetters));
}

export type WhyUnclear = 'open-ended' | 'distance' | 'half-said' | 'some-weeks' | 'several' | 'unclear';

export function whyUnclear(text: string): WhyUnclear {
  const unmeasured = whyUnmeasured(text);
  if (unmeasured !== undefined) return unmeasured;
  if (splitBySide(text) !== undefined) return 'half-said';
  if (hasSeveral(text)) return 'several';
  return isOfSomeWeeks(text) ? 'some-weeks' : 'unclear';
}

/** How much, in what a routine cannot count. */
export function whyUnmeasured(text: string): 'open-ended' | 'distance' | undefined {
  if (saysOpenEnded(text)) return 'open-ended';
  return namesDistance(text) ? 'distance' : undefined;
}
