import type { Again } from '../routine/routine.ts';

/** When to come again, in one line: `Again every 3 h between 08:00 and 21:00, at most 5 times a day.` */
export function wordAgain({ everyMs, fromMinute, toMinute, mostADay }: Again): string {
  const hours = Math.round(everyMs / 360_000) / 10;
  return `Again every ${hours} h between ${clock(fromMinute)} and ${clock(toMinute)}, at most ${mostADay} times a day.`;
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
