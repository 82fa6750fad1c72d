/** A pose as an SVG picture for pages, with the starting pose faintly behind it. */
import type { Point } from '../routine/figure.ts';
import type { FigureRole } from './dot-grid.ts';
import { cutStart, type DrawablePose, type HeadShape, type LimbShape, type Shape } from './drawable-pose.ts';

export interface SvgOptions {
  readonly pose: DrawablePose;
  /** Drawn faintly behind the pose: where the movement comes from. */
  readonly ghost?: DrawablePose;
  /** What a screen reader names the picture. */
  readonly title: string;
  /** What a screen reader reads: the pose in words. */
  readonly description: string;
  /** Prefix of the ids in the picture, unique for every picture of a page. */
  readonly idPrefix: string;
  /** Colours the worked side's limbs. */
  readonly holding?: boolean;
}

/** The style of a page for figures in light, in dark, and in print. */
export const figureStyle = [
  ':root{--figure-paper:#fff;--figure-ground:#6b7280;--figure-trunk:#1f2937;--figure-near:#1d4ed8;--figure-far:#6f87ab;--figure-worked:#c2410c}',
  '@media screen and (prefers-color-scheme:dark){:root{--figure-paper:#111827;--figure-ground:#9ca3af;--figure-trunk:#f3f4f6;--figure-near:#7fb2ff;--figure-far:#5f7fae;--figure-worked:#fb923c}}',
].join('\n');

/** Colours where a page sets none: those of `figureStyle` for a light page. */
const colours: Readonly<Record<FigureRole | 'paper', string>> = {
  paper: 'var(--figure-paper,#fff)',
  ground: 'var(--figure-ground,#6b7280)',
  prop: 'var(--figure-ground,#6b7280)',
  trunk: 'var(--figure-trunk,#1f2937)',
  near: 'var(--figure-near,#1d4ed8)',
  far: 'var(--figure-far,#6f87ab)',
  worked: 'var(--figure-worked,#c2410c)',
};

/** Widths in units of the figure. */
const limbWidth = 3.6;
const trunkWidth = 5.5;
const haloWidth = 6.5;

/** The halo starts so many units from the limb's root, so that the limb stays connected to the trunk. */
const haloFrom = 7;

/** The picture as text, with its texts escaped. */
export function renderSvg(options: SvgOptions): string {
  const { pose, ghost, idPrefix } = options;
  const [titleId, descriptionId] = [escapeXml(`${idPrefix}-title`), escapeXml(`${idPrefix}-description`)];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBoxOf(pose)}" role="img" aria-labelledby="${titleId} ${descriptionId}">`,
    `<title id="${titleId}">${escapeXml(options.title)}</title>`,
    `<desc id="${descriptionId}">${escapeXml(options.description)}</desc>`,
    renderDrawing(pose, ghost, options.holding === true),
    '</svg>',
  ].join('\n');
}

/** The part of the plane that a pose is drawn in. */
export function viewBoxOf({ box: [left, bottom, width, height] }: DrawablePose): string {
  return [left, -(bottom + height), width, height].map(round).join(' ');
}

/** The content of the picture, with y pointing down. */
export function renderDrawing(pose: DrawablePose, ghost: DrawablePose | undefined, holding: boolean): string {
  return [
    `<g fill="none" stroke-linecap="round" stroke-linejoin="round" stroke-width="${limbWidth}">`,
    ...renderMat(pose),
    ...renderProps(pose),
    ...(ghost === undefined ? [] : [renderGhost(ghost)]),
    ...pose.shapes.map((shape) => renderShape(shape, holding)),
    ...renderGround(pose),
    '</g>',
  ].join('\n');
}

function renderMat({ view, mat }: DrawablePose): readonly string[] {
  if (view !== 'top' || mat === undefined) return [];
  const [x = 0, y = 0, width = 0, height = 0] = mat;
  const place = `x="${round(x)}" y="${round(-y - height)}" width="${round(width)}" height="${round(height)}"`;
  return [`<rect ${place} stroke="${colours.ground}" stroke-width=".8" stroke-dasharray=".1 2.5"/>`];
}

function renderProps({ props }: DrawablePose): readonly string[] {
  if (props.length === 0) return [];
  return [`<path stroke="${colours.prop}" stroke-width="2" d="${props.map(path).join('')}"/>`];
}

/** Drawn last, so that the halo of a limb leaves no gap in the ground. */
function renderGround({ view, box: [left, , width], ground, mat }: DrawablePose): readonly string[] {
  if (view !== 'side' || ground === undefined) return [];
  const [from = left, to = left + width] = mat ?? [];
  const line: readonly Point[] = [
    [from, ground],
    [to, ground],
  ];
  return [`<path stroke="${colours.ground}" stroke-width="1.2" d="${path(line)}"/>`];
}

/** The ghost has one shade and one line width, so that it does not look like a second person. */
function renderGhost(ghost: DrawablePose): string {
  const lines = ghost.shapes.map((shape) => (shape.kind === 'head' ? headCircle(shape) : shapePath(shape)));
  return `<path stroke="${colours.trunk}" opacity=".2" d="${lines.join('')}"/>`;
}

function renderShape(shape: Shape, holding: boolean): string {
  switch (shape.kind) {
    case 'limb':
      return renderLimb(shape, holding);
    case 'trunk':
      return `<path stroke="${colours.trunk}" stroke-width="${shape.outline ? limbWidth : trunkWidth}" d="${shapePath(shape)}"/>`;
    case 'head': {
      const nose = shape.nose === undefined ? '' : path([shape.centre, shape.nose]);
      const neck = `<path stroke="${colours.trunk}" d="${path([shape.neck, shape.centre])}${nose}"/>`;
      const place = `cx="${round(shape.centre[0])}" cy="${round(-shape.centre[1])}" r="${round(shape.radius - limbWidth / 4)}"`;
      return `${neck}<circle ${place} fill="${colours.paper}" stroke="${colours.trunk}" stroke-width="${limbWidth / 2}"/>`;
    }
  }
}

function renderLimb(limb: LimbShape, holding: boolean): string {
  const role = holding && limb.worked ? 'worked' : limb.near ? 'near' : 'far';
  const line = `<path stroke="${colours[role]}" d="${path(limb.points)}"/>`;
  if (!limb.near) return line;
  const halo = path(cutStart(limb.points, haloFrom));
  return `<path stroke="${colours.paper}" stroke-width="${haloWidth}" stroke-linecap="butt" d="${halo}"/>${line}`;
}

function shapePath(shape: Exclude<Shape, HeadShape>): string {
  return path(shape.points) + (shape.kind === 'trunk' && shape.outline ? 'Z' : '');
}

/** A ring as wide as a limb, with the same outer edge as the head: a head that does not move covers it. */
function headCircle({ centre: [x, y], radius }: HeadShape): string {
  const ring = round(radius - limbWidth / 2);
  return `M${round(x - ring)} ${round(-y)}a${ring} ${ring} 0 1 0 ${2 * ring} 0a${ring} ${ring} 0 1 0 ${-2 * ring} 0`;
}

function path(points: readonly Point[]): string {
  return points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${round(-y)}`).join('');
}

/** A tenth of a unit is a thousandth of the body's height. */
function round(value: number): number {
  return Math.round(value * 10) / 10 || 0;
}

/** Escapes a text for XML content and attributes; characters that XML forbids are left out. */
export function escapeXml(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text
    .replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '')
    .replace(/[&<>"']/g, (character) => entities[character] ?? '');
}
