/** A line without its end, and where it starts in the text. */
export interface TextLine {
  readonly start: number;
  readonly text: string;
}

/** Lines as YAML divides them: at line feed, carriage return, or both. */
export function splitLines(text: string): readonly TextLine[] {
  const lines: TextLine[] = [];
  let start = 0;
  for (const { index, 0: lineEnd } of text.matchAll(/\r\n?|\n/g)) {
    lines.push({ start, text: text.slice(start, index) });
    start = index + lineEnd.length;
  }
  return [...lines, { start, text: text.slice(start) }];
}
