/** What is asked to be within reach before a session begins. */
import type { SpeechMessages } from '../speech.ts';
import { listForPacks } from './spoken-doses.ts';

export const spokenThings: Pick<SpeechMessages, 'isToFetch' | 'fetch'> = {
  isToFetch: (equipment) => !/^(?:no|without) |^\d[\d.,]*\s*(?:lbs?|pounds?|kg)\.?$|^body ?weight/i.test(equipment),
  fetch: (needs, packs) => `Have ${joinAll([...listThings(needs), ...listForPacks(packs)])} within reach.`,
};

/** Each once: a mat is among two mats. Of `red band, round the knees`, how it is used is said with the exercise. */
function listThings(needs: readonly string[]): readonly string[] {
  const things = [...new Set(needs.map((need) => need.split(/[,;(]/)[0]?.trim() || need))];
  const isAmongMore = (thing: string) => {
    const noun = thing.replace(/^an? /i, '').toLowerCase();
    return noun !== thing.toLowerCase() && things.some((other) => `${other.toLowerCase()} `.includes(` ${noun}s `));
  };
  return things.filter((thing) => !isAmongMore(thing));
}

/** `a, b and c` */
function joinAll(things: readonly string[]): string {
  const [last = '', ...others] = things.toReversed();
  if (others.length === 0) return last;
  const isMixed = others.some((thing) => thing.includes(' or '));
  return `${others.toReversed().join(', ')}${isMixed ? ',' : ''} and ${last}`;
}
