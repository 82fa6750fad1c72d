/** What the page shows at a moment: the same count, phase and side as the terminal's screen, from the same code, and the figure. */
import type { Activity } from '../../../messages/screen.ts';
import { findWork, showsPreview } from '../../../plan/segment.ts';
import { type BigCount, bigCountAt } from '../../../plan/shown/big-count.ts';
import { findNextPart } from '../../../plan/shown/session-words.ts';
import {
  fill,
  movementTime,
  type PageFigures,
  type PagePlan,
  type PageSegment,
  type PageWords,
  type ShownTexts,
} from '../page-data.ts';

export interface PageMoment {
  readonly activity: Activity;
  readonly phase: string;
  readonly side: string;
  readonly count: BigCount;
  readonly name: string;
  readonly number: string;
  readonly status: string;
  readonly texts: readonly string[];
  readonly isWarning: boolean;
  readonly next: string;
}

export function momentAt(plan: PagePlan, segment: PageSegment, positionMs: number, words: PageWords): PageMoment {
  const { shown } = segment;
  const step = plan.steps[segment.step];
  const isEased = step?.kind === 'exercise' && step.easier && shown.easierHow !== undefined;
  const { texts, isWarning } = findTexts(shown.texts, positionMs);
  const easier = isEased && !isWarning ? [words.easierShown, ...(shown.easierHow ?? [])] : undefined;
  return {
    ...shown,
    side: shown.side ?? '',
    count: bigCountAt(plan, segment, positionMs, hasCountedSeconds),
    number: shown.number ?? '',
    status: [...shown.status, ...(isEased ? [words.easierForm] : [])].join(' · '),
    texts: easier ?? texts,
    isWarning,
    next: nameNext(plan, segment, words),
  };
}

/** What the plan's segments know of themselves on a page. */
export function hasCountedSeconds(segment: Parameters<typeof bigCountAt>[1]): boolean {
  return 'shown' in segment && (segment as PageSegment).shown.countsSeconds;
}

function findTexts(all: readonly ShownTexts[], positionMs: number): Omit<ShownTexts, 'fromMs'> {
  return all.findLast(({ fromMs }) => fromMs <= positionMs) ?? { texts: [], isWarning: false };
}

function nameNext(plan: PagePlan, segment: PageSegment, words: PageWords): string {
  const next = findNextPart(plan, segment);
  const shown = next && plan.segments[next.segment.index]?.shown;
  if (next === undefined || shown === undefined) return words.nothingNext;
  const { name, sideName = name, setName = name } = shown;
  return fill(words.next, { what: { step: name, side: sideName, set: setName }[next.by] });
}

/** The sentence that is said, for whoever cannot hear it. */
export function captionAt({ cues }: PagePlan, segment: PageSegment, positionMs: number): string {
  const cue = (segment.cues ?? cues).findLast(({ atMs }) => atMs <= positionMs);
  return cue !== undefined && cue.atMs >= segment.atMs ? cue.say : '';
}

// The figure at a moment, mixed from what was drawn on the page.

/** Nothing where the exercise has no figure. With less movement a pose is shown, and not the way to it. */
export function drawFigure(
  plan: PagePlan,
  segment: PageSegment,
  positionMs: number,
  figures: PageFigures,
  isStill: boolean,
): string | undefined {
  const isPreview = showsPreview(segment);
  const found = isPreview ? findWork(plan, segment) : segment;
  const shown = found && plan.segments[found.index];
  const step = shown && plan.steps[shown.step];
  if (shown === undefined || step?.kind !== 'exercise') return undefined;
  const [usual = -1, easier = usual] = shown.shown.figure;
  const figure = figures.shown[step.easier ? easier : usual];
  // Of a moment before it, and of one behind it, its ends are shown.
  const share = Math.min(Math.max((positionMs - shown.atMs) / Math.max(1, shown.durationMs), 0), 1);
  const time = movementTime * (figure?.isWayBack ? 1 - share : share);
  const moving = isStill || isPreview ? undefined : figure?.moving;
  const stretch = moving?.findLast(({ from }) => from <= time);
  const lines = stretch?.lines ?? (isPreview ? figure?.preview : figure?.still);
  return lines?.map((line) => renderLine(figures, line, time)).join('');
}

function renderLine({ lines, texts }: PageFigures, place: number, time: number): string {
  const line = lines[place] ?? '';
  if (typeof line === 'string') return line;
  const stretch = line.findLast(({ at: [from = 0] }) => from <= time);
  if (stretch === undefined) return '';
  const { text, at, numbers } = stretch;
  const last = at.findLastIndex((each) => each <= time);
  const [start = 0, end = Number.POSITIVE_INFINITY] = at.slice(last);
  const [now = [], next = now] = numbers.slice(last);
  let index = -1;
  return (texts[text] ?? '').replace(/~/g, () => {
    index += 1;
    const value = now[index] ?? 0;
    return String(Math.round(value + (((next[index] ?? 0) - value) * (time - start)) / (end - start)) / 10);
  });
}
