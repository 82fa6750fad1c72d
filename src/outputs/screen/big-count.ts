/** The number that stands large on the screen. It changes at the same offsets at which the voice says it. */
import type { Plan, Segment } from '../../plan/plan.ts';
import { isCounted } from '../../plan/work-kinds/work-kinds.ts';

const secondMs = 1000;

/** Digits for `positionMs`: a hold's second as it is said, a counted rep's number, else the time that is left. */
export function readBigCount(plan: Plan, segment: Segment, positionMs: number): string {
  const intoMs = Math.max(0, positionMs - segment.atMs);
  switch (segment.kind) {
    case 'hold':
      return countsSeconds(plan, segment) ? String(secondOf(plan, segment, intoMs)) : leftOf(segment, intoMs);
    case 'count':
      return String(plan.countDown ? (segment.reps ?? 1) + 1 - (segment.rep ?? 1) : (segment.rep ?? 1));
    case 'move':
      return readMoveCount(plan, segment);
    case 'gate':
      return '';
    default:
      return leftOf(segment, intoMs);
  }
}

function countsSeconds(plan: Plan, segment: Segment): boolean {
  const step = plan.steps[segment.step];
  return step?.kind === 'exercise' && isCounted(segment, step);
}

/** On the way into a hold the rep that begins; on the way out the number that was just said stays. */
function readMoveCount(plan: Plan, segment: Segment): string {
  const before = segment.way === 'out' ? plan.segments[segment.index - 1] : undefined;
  if (before?.kind === 'hold') return readBigCount(plan, before, before.atMs + before.durationMs - 1);
  return `${segment.rep ?? 1}/${segment.reps ?? 1}`;
}

/** The next position at which the number changes, later than `positionMs`; the segment's end at the latest. */
export function nextCountChangeMs(segment: Segment, positionMs: number): number {
  const endMs = segment.atMs + segment.durationMs;
  if (segment.kind === 'move' || segment.kind === 'count') return endMs;
  const intoMs = Math.max(0, positionMs - segment.atMs);
  const offsetMs = segment.kind === 'hold' ? 0 : segment.durationMs % secondMs;
  const seconds = Math.floor((intoMs - offsetMs) / secondMs) + 1;
  return Math.min(endMs, segment.atMs + offsetMs + seconds * secondMs);
}

function secondOf(plan: Plan, segment: Segment, intoMs: number): number {
  const seconds = Math.max(1, Math.floor(segment.durationMs / secondMs));
  const second = Math.min(seconds, Math.floor(intoMs / secondMs) + 1);
  return plan.countDown ? seconds + 1 - second : second;
}

/** `42`, or `4:05` from a hundred seconds on. */
function leftOf(segment: Segment, intoMs: number): string {
  const seconds = Math.max(0, Math.ceil((segment.durationMs - intoMs) / secondMs));
  if (seconds < 100) return String(seconds);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

const glyphs: ReadonlyMap<string, readonly string[]> = new Map([
  ['0', ['███', '█ █', '█ █', '█ █', '███']],
  ['1', [' █ ', '██ ', ' █ ', ' █ ', '███']],
  ['2', ['███', '  █', '███', '█  ', '███']],
  ['3', ['███', '  █', '███', '  █', '███']],
  ['4', ['█ █', '█ █', '███', '  █', '  █']],
  ['5', ['███', '█  ', '███', '  █', '███']],
  ['6', ['███', '█  ', '███', '█ █', '███']],
  ['7', ['███', '  █', '  █', '  █', '  █']],
  ['8', ['███', '█ █', '███', '█ █', '███']],
  ['9', ['███', '█ █', '███', '  █', '███']],
  [':', [' ', '█', ' ', '█', ' ']],
  ['/', ['  █', '  █', ' █ ', '█  ', '█  ']],
]);

export const digitRows = 5;

/** `text` of digits and colons as rows of blocks; every block is `scale` rows high and twice as many columns wide. */
export function renderBigDigits(text: string, scale: number, block: string): readonly string[] {
  const letters = Array.from(text, (letter) => glyphs.get(letter) ?? []);
  const wide = block.repeat(scale * 2);
  const space = ' '.repeat(scale * 2);
  return Array.from({ length: digitRows * scale }, (_, row) => {
    const pieces = letters.map((rows) => rows[Math.floor(row / scale)] ?? '');
    return Array.from(pieces.join(' '), (dot) => (dot === '█' ? wide : space)).join('');
  });
}

/** Columns that `renderBigDigits` needs. */
export function bigDigitsWidth(text: string, scale: number): number {
  const dots = Array.from(text, (letter) => glyphs.get(letter)?.[0]?.length ?? 0);
  return (dots.reduce((sum, width) => sum + width, 0) + Math.max(0, dots.length - 1)) * scale * 2;
}
