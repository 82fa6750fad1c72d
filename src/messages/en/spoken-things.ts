/** What is asked to be within reach before a session begins. */
import type { SpeechMessages } from '../speech.ts';
import { listForPacks } from './spoken-doses.ts';

export const spokenThings: Pick<SpeechMessages, 'isToFetch' | 'fetch'> = {
  isToFetch: (equipment) => !/^(?:no|without) |^\d[\d.,]*\s*(?:lbs?|pounds?|kg)\.?$|^body ?weight/i.test(equipment),
  fetch: (needs, packs) => `Have ${joinAll([...listThings(needs), ...listForPacks(packs)])} within reach.`,
};

/** Each once: a mat is among two mats. */
function listThings(needs: readonly string[]): readonly string[] {
  const things = [...new Set(needs.map(nameThing))];
  const isAmongMore = (thing: string) => {
    const noun = thing.replace(/^an? /i, '').toLowerCase();
    return noun !== thing.toLowerCase() && things.some((other) => `${other.toLowerCase()} `.includes(` ${noun}s `));
  };
  return things.filter((thing) => !isAmongMore(thing));
}

/** `a red band` for `red band, round the knees`: how it is used is said with the exercise. */
function nameThing(need: string): string {
  const [thing = need] = need.split(/[,;(]/).map((part) => part.trim());
  const [head = thing] = thing.split(
    / (?:of|with|for|on|in|at|or|and|to|under|around|round|between|behind|above|against) /,
  );
  const hasArticle = /^(?:an?|the|your|my|some|any|another|one|two|three|four|both|each|1)\b/i.test(thing);
  const isUncounted = /(?:[^s]s|tubing|tape|water)$/i.test(head);
  if (hasArticle || isUncounted) return thing;
  return `${/^(?:[aeiou8]|1[18]\b)/i.test(thing) ? 'an' : 'a'} ${thing}`;
}

/** `a, b and c` */
function joinAll(things: readonly string[]): string {
  const [last = '', ...others] = things.toReversed();
  if (others.length === 0) return last;
  const isMixed = others.some((thing) => thing.includes(' or '));
  return `${others.toReversed().join(', ')}${isMixed ? ',' : ''} and ${last}`;
}
