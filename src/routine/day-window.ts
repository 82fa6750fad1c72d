/** The hours of the day in which rounds may fall: `08:00-21:00`. */

export interface DayWindow {
  /** Minutes after local midnight. */
  readonly fromMinute: number;
  readonly toMinute: number;
}

export const windowPattern = /^([01][0-9]|2[0-3]):([0-5][0-9])-([01][0-9]|2[0-4]):([0-5][0-9])$/;

/** Reads a window of the day, if the text is one; its end may be before its start. */
export function readWindow(written: string): DayWindow | undefined {
  const match = windowPattern.exec(written);
  if (match === null) {
    return undefined;
  }
  const [fromHour = 0, fromMinute = 0, toHour = 0, toMinute = 0] = match.slice(1).map(Number);
  const window = { fromMinute: fromHour * 60 + fromMinute, toMinute: toHour * 60 + toMinute };
  return window.toMinute > 24 * 60 ? undefined : window;
}
