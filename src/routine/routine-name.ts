/** Names of routines and ids of exercises: they become file names, so they keep to what every file system takes. */

/** Small letters, digits, and hyphens between them; at most 64. */
export const namePattern = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/;

// Windows keeps these for itself, with and without an extension.
const deviceName = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/;

/** Whether a system keeps `text` for itself, though its letters would do. */
export function isReservedName(text: string): boolean {
  return deviceName.test(text);
}

/** Whether `text` may name a routine or an exercise. */
export function isRoutineName(text: string): boolean {
  return namePattern.test(text) && !deviceName.test(text);
}
