/**
 * Small checks for data that this program has written itself. By hand and not with the schema library of the routine
 * format: a look at the last sessions must not wait for it to load.
 */

export type Check = (value: unknown) => boolean;
export type RecordSchema = Readonly<Record<string, Check>>;

export const isNumber: Check = (value) => typeof value === 'number' && Number.isFinite(value);
export const isText: Check = (value) => typeof value === 'string';
export const isFlag: Check = (value) => typeof value === 'boolean';

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function matchesSchema(schema: RecordSchema): Check {
  const parts = Object.entries(schema).map(([key, check]) => ({ key, check }));
  return (value) => isObject(value) && parts.every((part) => part.check(value[part.key]));
}

export function oneOf(...words: readonly string[]): Check {
  return (value) => typeof value === 'string' && words.includes(value);
}

export function orAbsent(check: Check): Check {
  return (value) => value === undefined || check(value);
}

export function listOf(check: Check): Check {
  return (value) => Array.isArray(value) && value.every(check);
}

export function mapOf(check: Check): Check {
  return (value) => isObject(value) && Object.values(value).every(check);
}
