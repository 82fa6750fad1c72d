/** The exercise's figure at the moment: at rest while settling, moving with the plan's moves, still while holding. */
import type { FigureLine } from '../../figure/dot-grid.ts';
import { type FigureSize, growFigure } from '../../figure/drawable-pose.ts';
import type { DrawingOptions } from '../../figure/drawing.ts';
import { breathAt, poseInSegment, previewOf, shortestBreathingHoldMs, stillOf } from '../../figure/pose-at.ts';
import { renderAscii } from '../../figure/render-ascii.ts';
import { type BrailleOptions, renderBraille } from '../../figure/render-braille.ts';
import { messagesFor } from '../../messages/messages-for.ts';
import type { Plan } from '../../plan/plan.ts';
import { findWork, isMoving, type Segment, showsPreview } from '../../plan/segment.ts';
import { tempoOf, workTraits } from '../../plan/work-kinds/work-kind.ts';
import { type Figure, figureOf } from '../../routine/figure.ts';
import type { FigureDrawing, SessionView } from './session-view.ts';
import { line, type Role, type Span, type StyledLine, span } from './theme.ts';

/** Ten frames a second look like a movement; of a large figure eight, which write as much. */
const movementFrameMs = 100;
const largeFrameMs = 125;
const largeColumns = 40;

/** The most pictures that a movement consists of. */
const maxPictures = 24;

const roles: Readonly<Record<FigureLine['spans'][number]['role'], Role>> = {
  ground: 'dim',
  prop: 'dim',
  far: 'far',
  near: 'near',
  trunk: 'trunk',
  worked: 'worked',
  'worked-far': 'worked',
  arrow: 'change',
};

/** No lines where there is no figure, or no room for one. */
export function renderFigure(
  view: SessionView,
  segment: Segment,
  positionMs: number,
  room: FigureSize,
  drawing: FigureDrawing,
): readonly StyledLine[] {
  const isPreview = showsPreview(segment);
  const shown = isPreview ? findWork(view.plan, segment) : segment;
  const step = shown && view.plan.steps[shown.step];
  const figure = step?.kind === 'exercise' ? figureOf(step) : undefined;
  const size = growFigure(room);
  if (
    shown === undefined ||
    step?.kind !== 'exercise' ||
    figure === undefined ||
    size === undefined ||
    drawing === 'none'
  )
    return [];
  const letters = messagesFor(view.plan.language).handout.sideLetters;
  // A still only: letters that jump from slope to slope show no movement.
  if (drawing === 'ascii') return renderAscii(stillOf(figure, shown), size).map((text) => line(text));
  const isPicture = drawing === 'picture';
  if (isPreview && isPicture) {
    const { pose, ghost } = previewOf(figure, shown);
    return leaveFree({ pose, ghost, letters, working: true }, size);
  }
  if (isPreview) return drawPreview(figure, shown, { ...size, letters, working: true });
  const isHolding = segment.kind === 'hold' && workTraits[step.work.kind].isHeld;
  const working = isHolding || isMoving(segment);
  const pose = () => {
    if (!isMoving(segment)) return stillOf(figure, segment);
    const atMs = isPicture ? pictureFrameAt(segment, positionMs) : positionMs;
    return poseInSegment(figure, segment, atMs, tempoOf(step.work));
  };
  if (isPicture) return leaveFree({ pose: pose(), working, letters }, size);
  const breath = breathAt(positionMs - segment.atMs, isHolding ? segment.durationMs : 0, step.pace.breathMs);
  const draw = () => renderBraille(pose(), { ...size, working, breath, letters }).map(colourLine);
  if (isMoving(segment)) return draw();
  const { toPose, side } = segment;
  const key = [toPose, side, size.columns, size.rows, working, Math.round(breath)].join();
  return keepStill(figure, key, draw);
}

/** Cells for a picture: it covers them, and begins where the first of them is. */
function leaveFree(drawing: DrawingOptions, { columns, rows }: FigureSize): readonly StyledLine[] {
  const free = span(' '.repeat(columns));
  const corner = { ...free, picture: { drawing, columns, rows } };
  return Array.from({ length: rows }, (_, row) => [row === 0 ? corner : free]);
}

function drawPreview(figure: Figure, work: Segment, options: BrailleOptions): readonly StyledLine[] {
  const { to, pose, ghost } = previewOf(figure, work);
  return keepStill(figure, ['preview', to, work.side, options.columns, options.rows].join(), () =>
    renderBraille(pose, { ...options, ghost }).map(colourLine),
  );
}

/** Pictures of figures that stand still: a hold asks for the same one every second, and drawing it is half of a frame. */
const stills = new WeakMap<Figure, Map<string, readonly StyledLine[]>>();

function keepStill(figure: Figure, key: string, draw: () => readonly StyledLine[]): readonly StyledLine[] {
  const kept = stills.get(figure) ?? new Map<string, readonly StyledLine[]>();
  const lines = kept.get(key) ?? draw();
  stills.set(figure, kept.set(key, lines));
  return lines;
}

/** Of each movement the same frames are shown whenever it is done, so that a terminal can be sent them once. */
function pictureFrameAt({ atMs, durationMs }: Segment, positionMs: number): number {
  const frameMs = pictureFrameMs(durationMs);
  return atMs + Math.floor((positionMs - atMs) / frameMs) * frameMs;
}

function pictureFrameMs(durationMs: number): number {
  return Math.max(movementFrameMs, durationMs / maxPictures);
}

/** When the figure looks different next, if it does so in this segment. */
export function nextFigureMs(
  { steps }: Pick<Plan, 'steps'>,
  segment: Segment,
  positionMs: number,
  columns: number,
  drawing: FigureDrawing = 'braille',
): number | undefined {
  if (showsPreview(segment)) return undefined;
  if (drawing === 'picture') {
    // A little into the frame: at its very beginning a rounded position may still belong to the one before.
    const frameMs = pictureFrameMs(segment.durationMs);
    return isMoving(segment) ? pictureFrameAt(segment, positionMs) + frameMs + 1 : undefined;
  }
  if (isMoving(segment)) return positionMs + (columns > largeColumns ? largeFrameMs : movementFrameMs);
  const step = steps[segment.step];
  if (segment.kind !== 'hold' || segment.durationMs <= shortestBreathingHoldMs || step?.kind !== 'exercise')
    return undefined;
  // The breath moves by one row of dots only.
  const breathFrameMs = step.pace.breathMs / 2;
  const frames = Math.floor((positionMs - segment.atMs) / breathFrameMs) + 1;
  return segment.atMs + frames * breathFrameMs;
}

/** A line of the figure in the colours of its parts. */
export function colourLine({ text, spans }: FigureLine): StyledLine {
  const pieces: Span[] = [];
  let column = 0;
  for (const { role, from, to } of spans) {
    if (from > column) pieces.push(span(text.slice(column, from)));
    pieces.push(span(text.slice(from, to), roles[role]));
    column = to;
  }
  return column < text.length ? [...pieces, span(text.slice(column))] : pieces;
}
