/** A text of the page with its places filled: `{done} of {planned}`. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** A time that was kept, as it is read. */
export function readableTime(time: string): string {
  return time.slice(0, 16).replace('T', ' ');
}
