/** Whether the promises are tested in full: set by `npm run test:long`. */
const isLong = (process.env.LONG ?? '') !== '';

/** How often a test tries something: a few times with every `npm test`, and often in the long run. */
export function howOften(usually: number, inFull: number): number {
  return isLong ? inFull : usually;
}

/** All of them in the long run; otherwise as many as given, spread evenly from the first to the last. */
export function someOf<Item>(items: readonly Item[], usually: number): readonly Item[] {
  if (isLong || usually >= items.length) return items;
  const apart = (items.length - 1) / (usually - 1);
  const places = new Set(Array.from({ length: usually }, (_, index) => Math.round(index * apart)));
  return items.filter((_, index) => places.has(index));
}
