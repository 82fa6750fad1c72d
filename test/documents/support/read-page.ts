/** The names of a page's elements in order. Throws where a tag closes nothing or is left open. */
export function readTags(page: string): readonly string[] {
  const open: string[] = [];
  const names: string[] = [];
  for (const [, close, name = '', inside = ''] of page.matchAll(/<(\/?)([a-z][a-z0-9]*)((?:[^<>"]|"[^"]*")*)>/g)) {
    if (close === '') names.push(name);
    if (close === '/' && open.pop() !== name) throw new Error(`</${name}> closes nothing.`);
    if (close === '' && !inside.endsWith('/') && !voidElements.includes(name)) open.push(name);
  }
  if (open.length > 0) throw new Error(`${open.join()} left open.`);
  return names;
}

const voidElements = ['meta', 'input'];

/** What a reader sees of a page, in one line. */
export function readText(page: string): string {
  return page
    .replace(/<(style|title)>.*?<\/\1>/gs, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&quot;|&#39;/g, "'")
    .replace(/\s+/g, ' ');
}
