/** Notes about what stands in a foreign file and is not known to its importer: it is told, not passed over. */
export function listUnknown(keys: Iterable<string>, known: ReadonlySet<string>, where: string): readonly string[] {
  return [...keys].filter((key) => !known.has(key)).map((key) => `${where} has "${key}", which is not known here.`);
}
