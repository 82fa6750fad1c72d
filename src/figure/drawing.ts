/** What the drawing of a pose consists of, on a page as in a picture: widths, colours, and what lies around the body. */
import type { Point } from '../routine/figure.ts';
import type { FigureRole } from './dot-grid.ts';
import type { DrawablePose, Shape, SideLetters } from './drawable-pose.ts';
import { distance } from './hull.ts';

export interface DrawingOptions {
  readonly pose: DrawablePose;
  /** Drawn faintly behind the pose: where the movement comes from. */
  readonly ghost?: DrawablePose | undefined;
  /** Colours what works. */
  readonly working?: boolean;
  /** Beside the hands, seen from above. */
  readonly letters?: SideLetters;
}

/** Props have the colour of the ground, far limbs and arrows that of what works. */
export type DrawingColour = Exclude<FigureRole, 'prop' | 'worked-far' | 'arrow'> | 'paper';

/** Colours of figures on light and on dark paper. */
export const palettes: Readonly<Record<'light' | 'dark', Readonly<Record<DrawingColour, string>>>> = {
  light: {
    paper: '#fff',
    ground: '#6b7280',
    trunk: '#1f2937',
    near: '#1d4ed8',
    far: '#7f97bd',
    worked: '#c2410c',
  },
  dark: {
    paper: '#111827',
    ground: '#9ca3af',
    trunk: '#f3f4f6',
    near: '#7fb2ff',
    far: '#4a6594',
    worked: '#fb923c',
  },
};

/** Widths in units of the figure. The outline lies outside a part, and separates it from what is behind. */
export const outlineWidth = 1.6;
export const groundWidth = 1.2;
export const shadowWidth = 2.4;
export const propWidth = 2.4;
export const arrowWidth = 1.7;
const arrowHead = 4.4;

/** How far below the ground's height the lines of the ground and of a shadow lie, so that the body rests on them. */
export const groundDepth = groundWidth / 2;
export const shadowDepth = 0.9;

export const matOpacity = 0.18;
export const matCorner = 3;
export const ghostOpacity = 0.15;
export const letterSize = 7;

/** A part that is nearer to the ground than this touches it. */
const touching = 1.2;

export function colourOf(shape: Shape, working: boolean): DrawingColour {
  if (working && shape.worked) return 'worked';
  return shape.kind !== 'limb' ? 'trunk' : shape.near ? 'near' : 'far';
}

/** The ground from left to right, and the parts of it that the body touches; nothing where none is seen. */
export function groundOf({ view, box: [left, , width], ground, mat, shapes }: DrawablePose) {
  if (view !== 'side' || ground === undefined) return undefined;
  const [from = left, to = left + width] = mat ?? [];
  const touched = shapes
    .flatMap(({ hulls }) => hulls.flat())
    .filter(({ at, radius }) => at[1] - radius < ground + touching);
  return { at: ground, from, to, touched };
}

/** The two lines of an arrow's head, as one through its tip. */
export function arrowHeadOf(points: readonly Point[]): readonly Point[] {
  const end = points.at(-1) ?? [0, 0];
  const before = points.findLast((each) => distance(each, end) > arrowHead / 2) ?? end;
  const angle = Math.atan2(end[1] - before[1], end[0] - before[0]);
  const wing = (turn: number): Point => [
    end[0] - arrowHead * Math.cos(angle + turn),
    end[1] - arrowHead * Math.sin(angle + turn),
  ];
  return [wing(0.6), end, wing(-0.6)];
}
