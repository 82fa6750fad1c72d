/** The units of time: in milliseconds, and the week in days. */

export const secondMs = 1_000;
export const minuteMs = 60_000;
export const hourMs = 3_600_000;
export const dayMs = 86_400_000;

/** Days of a week. */
export const weekDays = 7;
