/** The exercise's figure at the moment: at rest while settling, moving with the plan's moves, still while holding. */
import { breathAt, shortestBreathingHoldMs } from '../../figure/breath.ts';
import { type FigureSize, figureSize } from '../../figure/figure-size.ts';
import { poseAt, poseInCount } from '../../figure/pose-at.ts';
import { renderAscii } from '../../figure/render-ascii.ts';
import { type FigureLine, renderBraille } from '../../figure/render-braille.ts';
import type { PlanExerciseStep, Segment } from '../../plan/plan.ts';
import type { Figure } from '../../routine/figure.ts';
import type { SessionView } from './session-view.ts';
import { line, type Role, type StyledLine, span } from './styled-line.ts';

/** Frames a second while the figure moves. */
export const movingFrameMs = 100;

/** How often a held figure breathes in and out. */
const breathMs = 4_000;

/** How often the breath is drawn anew: it moves by one row of dots only. */
const breathFrameMs = breathMs / 2;

const roles: Readonly<Record<FigureLine['spans'][number]['role'], Role>> = {
  ground: 'dim',
  prop: 'dim',
  far: 'far',
  near: 'near',
  trunk: 'trunk',
  worked: 'worked',
};

export function renderFigure(
  view: SessionView,
  segment: Segment,
  positionMs: number,
  room: FigureSize,
  options: { readonly hasUnicode: boolean },
): readonly StyledLine[] {
  const step = view.plan.steps[segment.step];
  const figure = step?.kind === 'exercise' ? step.exercise.figure : undefined;
  const size = figureSize(room.columns, room.rows);
  if (step?.kind !== 'exercise' || figure === undefined || size === undefined) return [];
  const pose = findPose(figure, step, segment, positionMs);
  // Without braille there is a still only: letters that jump from slope to slope show no movement.
  if (!options.hasUnicode) return renderAscii(stillOf(figure, segment), size).map((text) => line(text));
  const holding = segment.kind === 'hold';
  const breath = breathAt(positionMs - segment.atMs, holding ? segment.durationMs : 0, breathMs);
  return renderBraille(pose, { ...size, holding, breath }).map(colourLine);
}

/** How often the figure is drawn anew in this segment; `undefined` while it stands still. */
export function figureFrameMs(segment: Segment): number | undefined {
  if (segment.kind === 'move' || segment.kind === 'count') return movingFrameMs;
  return segment.kind === 'hold' && segment.durationMs > shortestBreathingHoldMs ? breathFrameMs : undefined;
}

function findPose(figure: Figure, step: PlanExerciseStep, segment: Segment, positionMs: number) {
  const { side } = segment;
  const fraction = segment.durationMs === 0 ? 1 : (positionMs - segment.atMs) / segment.durationMs;
  if (segment.kind === 'count') return poseInCount(figure, { fraction, side, tempo: step.tempo });
  return poseAt(figure, { from: segment.fromPose ?? 'rest', to: segment.toPose ?? 'rest', fraction, side });
}

/** Where the segment leads to. */
function stillOf(figure: Figure, { toPose = 'rest', side }: Segment) {
  return poseAt(figure, { from: toPose, to: toPose, fraction: 1, side });
}

/** A line of the figure in the colours of its parts. */
export function colourLine({ text, spans }: FigureLine): StyledLine {
  const letters = Array.from(text);
  const pieces = spans.flatMap(({ role, from, to }, index) => {
    const before = spans[index - 1]?.to ?? 0;
    return [span(letters.slice(before, from).join('')), span(letters.slice(from, to).join(''), roles[role])];
  });
  return [...pieces, span(letters.slice(spans.at(-1)?.to ?? 0).join(''))];
}
