/** A document before its shape is known. */

export type Mapping = Readonly<Record<string, unknown>>;

export function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether all of the keys are written there. */
export function hasKeys(mapping: Mapping, ...keys: readonly string[]): boolean {
  return keys.every((key) => Object.hasOwn(mapping, key));
}
