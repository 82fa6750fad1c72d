/** From complaints about paths and spans of text to problems with line and column. */
import type { PathComplaint, Problem, SpanComplaint } from './problem.ts';
import { findSuggestion } from './suggestion.ts';
import type { YamlDocument } from './yaml-document.ts';
import { readPlaces, splitLines, type TextLine } from './yaml-places.ts';

/** More than a screenful helps nobody, and a file of garbage has thousands. */
const maxProblems = 100;

/** All problems of a document in the order of the text. */
export function placeProblems(document: YamlDocument, complaints: readonly PathComplaint[]): readonly Problem[] {
  const places = readPlaces(document.text, document.events);
  const placed = complaints.map(({ path, part, ...complaint }) => ({
    ...complaint,
    part,
    span: places.find(path, part),
  }));
  const byPlace = new Map<string, SpanComplaint>();
  for (const { part, ...complaint } of [...document.complaints.map(aboutValue), ...placed]) {
    const place = `${part} ${complaint.span.start}${complaint.code === 'missing-key' ? complaint.args.key : ''}`;
    // The first complaint about a key or a value is the cause, and later ones at the same place are its consequences.
    if (!byPlace.has(place)) {
      byPlace.set(place, complaint);
    }
  }
  const inOrder = [...byPlace.values()].toSorted((one, other) => one.span.start - other.span.start);
  return readProblems(document.text, inOrder);
}

function aboutValue(complaint: SpanComplaint): SpanComplaint & { readonly part: 'value' } {
  return { ...complaint, part: 'value' };
}

function readProblems(text: string, complaints: readonly SpanComplaint[]): readonly Problem[] {
  const lines = splitLines(text);
  const problems = complaints.slice(0, maxProblems).map((complaint) => readProblem(lines, complaint));
  const next = complaints[maxProblems];
  if (next === undefined) {
    return problems;
  }
  const count = complaints.length - maxProblems;
  return [...problems, readProblem(lines, { code: 'more-problems', args: { count }, span: next.span })];
}

function readProblem(lines: readonly TextLine[], { span, ...complaint }: SpanComplaint): Problem {
  const index = findLine(lines, span.start);
  const line = lines[index] ?? { start: 0, text: '' };
  const column = Math.min(span.start - line.start, line.text.length);
  const length = Math.max(1, Math.min(span.end - span.start, line.text.length - column));
  const nearest = findSuggestion(complaint);
  return {
    ...complaint,
    severity: 'error',
    line: index + 1,
    column: column + 1,
    length,
    ...(nearest !== undefined && { nearest }),
  };
}

/** Index of the line that contains the offset. */
function findLine(lines: readonly TextLine[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle]?.start ?? 0) <= offset) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return low;
}
