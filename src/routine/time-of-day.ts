/** Times of the day as people type them: `08:00`, `8 AM`, `7:30 p.m.`, `20 Uhr`, `noon`. */

const pattern = /^(\d{1,2})(?:[:.](\d{2}))?\s*(a\.?m\.?|p\.?m\.?|h|uhr)?$/i;

/** Minutes after midnight; `undefined` where it is no time of the day. Whether an hour alone is one, the caller knows. */
export function readTimeOfDay(text: string): number | undefined {
  const typed = text.trim().toLowerCase();
  const [, hourText, minuteText = '0', mark = ''] = pattern.exec(typed) ?? [];
  if (hourText === undefined) return typed === 'noon' ? 12 * 60 : undefined;
  const [hour, minute] = [Number(hourText), Number(minuteText)];
  const half = /^[ap]/.exec(mark)?.[0];
  if (minute > 59 || (half === undefined ? hour > 24 || (hour === 24 && minute > 0) : hour < 1 || hour > 12))
    return undefined;
  // 12 AM is midnight, and 12 PM is noon.
  const inDay = half === undefined ? hour : (hour % 12) + (half === 'p' ? 12 : 0);
  return inDay * 60 + minute;
}

/** `08:00` */
export function renderTimeOfDay(minute: number): string {
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

/** Several, with commas, spaces or "and" between: `08:00, 13:30`, `8 am and 7 pm`. */
export function splitTimesOfDay(text: string): readonly string[] {
  return text
    .replace(/(\d)\s+(?=(?:[ap]\.?m|uhr|h)(?![\p{L}]))/giu, '$1')
    .split(/[\s,;&]+/)
    .filter((word) => word !== '' && !/^(?:and|und)$/i.test(word));
}
