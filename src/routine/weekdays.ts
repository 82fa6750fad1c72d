/** The days of the week, as the routine format names them, and as people do. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

const names = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** `mon, wed and fri`, `Monday Thursday`, in the order of the week; `undefined` where it is anything else. */
export function readWeekdays(text: string): (typeof weekdays)[number][] | undefined {
  const words = text
    .toLowerCase()
    .split(/[\s,;&+]+|\band\b/)
    .filter((word) => word !== '');
  // "mon", "tues" and "Thursday" are all beginnings of a name.
  const days = words.map((word) =>
    word.length < 3 ? undefined : weekdays.find((_, index) => names[index]?.startsWith(word)),
  );
  const known = days.filter((day) => day !== undefined);
  if (known.length === 0 || known.length < words.length) return undefined;
  return weekdays.filter((day) => known.includes(day));
}
