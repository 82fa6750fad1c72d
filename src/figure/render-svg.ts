/** A pose as an SVG picture for pages, with the starting pose faintly behind it. */
import type { Point } from '../routine/figure.ts';
import type { DrawablePose, Shape } from './drawable-pose.ts';
import {
  arrowHeadOf,
  arrowWidth,
  colourOf,
  type DrawingColour,
  type DrawingOptions,
  ghostOpacity,
  groundDepth,
  groundOf,
  groundWidth,
  letterSize,
  matCorner,
  matOpacity,
  outlineWidth,
  palettes,
  propWidth,
  shadowDepth,
  shadowWidth,
} from './drawing.ts';
import { between, type Hull, listEdges } from './hull.ts';

export interface SvgOptions extends DrawingOptions {
  /** What a screen reader names the picture. */
  readonly title: string;
  /** What a screen reader reads: the pose in words. */
  readonly description: string;
  /** Prefix of the ids in the picture, unique for every picture of a page. */
  readonly idPrefix: string;
}

/** The style of a page for figures in light, in dark, and in print. */
export const figureStyle = [
  `:root{${renderPalette('light')}}`,
  `@media screen and (prefers-color-scheme:dark){:root{${renderPalette('dark')}}}`,
].join('\n');

function renderPalette(theme: keyof typeof palettes): string {
  return Object.entries(palettes[theme])
    .map(([name, colour]) => `--figure-${name}:${colour}`)
    .join(';');
}

/** Colours where a page sets none: those of `figureStyle` for a light page. */
const colours: Readonly<Record<DrawingColour | 'prop', string>> = {
  paper: `var(--figure-paper,${palettes.light.paper})`,
  ground: `var(--figure-ground,${palettes.light.ground})`,
  prop: `var(--figure-ground,${palettes.light.ground})`,
  trunk: `var(--figure-trunk,${palettes.light.trunk})`,
  near: `var(--figure-near,${palettes.light.near})`,
  far: `var(--figure-far,${palettes.light.far})`,
  worked: `var(--figure-worked,${palettes.light.worked})`,
};

/** The picture as text, with its texts escaped. */
export function renderSvg(options: SvgOptions): string {
  const { pose, idPrefix } = options;
  const [titleId, descriptionId] = [escapeXml(`${idPrefix}-title`), escapeXml(`${idPrefix}-description`)];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBoxOf(pose)}" role="img" aria-labelledby="${titleId} ${descriptionId}">`,
    `<title id="${titleId}">${escapeXml(options.title)}</title>`,
    `<desc id="${descriptionId}">${escapeXml(options.description)}</desc>`,
    renderDrawing(options),
    '</svg>',
  ].join('\n');
}

/** The part of the plane that a pose is drawn in. */
export function viewBoxOf({ box: [left, bottom, width, height] }: DrawablePose): string {
  return [left, -(bottom + height), width, height].map(round).join(' ');
}

/** The content of the picture, with y pointing down. */
export function renderDrawing({ pose, ghost, working = false, letters }: DrawingOptions): string {
  return [
    '<g stroke-linecap="round" stroke-linejoin="round" fill="none">',
    ...renderMat(pose),
    ...renderGround(pose),
    ...renderProps(pose),
    ...(ghost?.view === pose.view ? [renderGhost(ghost, pose)] : []),
    `<g stroke="${colours.paper}" stroke-width="${outlineWidth}" paint-order="stroke">`,
    ...pose.shapes.flatMap((shape) => renderShape(shape, working)),
    '</g>',
    ...(pose.arrows ?? []).map(renderArrow),
    ...(letters === undefined ? [] : pose.hands.map(({ side, at }) => renderLetter(letters[side], at))),
    '</g>',
  ].join('\n');
}

function renderMat({ view, mat }: DrawablePose): readonly string[] {
  if (view !== 'top' || mat === undefined) return [];
  const [x = 0, y = 0, width = 0, height = 0] = mat;
  const place = `x="${round(x)}" y="${round(-y - height)}" width="${round(width)}" height="${round(height)}"`;
  return [`<rect ${place} rx="${matCorner}" fill="${colours.ground}" opacity="${renderShare(matOpacity)}"/>`];
}

/** The ground lies under the body, with a shadow where the body touches it. */
function renderGround(pose: DrawablePose): readonly string[] {
  const ground = groundOf(pose);
  if (ground === undefined) return [];
  const { at, from, to, touched } = ground;
  const line = `<path stroke="${colours.ground}" stroke-width="${groundWidth}" d="M${round(from)} ${round(groundDepth - at)}H${round(to)}"/>`;
  const spots = touched.map(
    ({ at: [x], radius }) => `M${round(x - radius)} ${round(shadowDepth - at)}h${round(2 * radius)}`,
  );
  const shadow = `<path stroke="${colours.ground}" stroke-width="${shadowWidth}" d="${spots.join('')}"/>`;
  return spots.length === 0 ? [line] : [line, shadow];
}

function renderProps({ props }: DrawablePose): readonly string[] {
  if (props.length === 0) return [];
  return [`<path stroke="${colours.prop}" stroke-width="${propWidth}" d="${props.map(path).join('')}"/>`];
}

/** What has moved, in one pale shade, so that it does not look like a second person. */
function renderGhost(ghost: DrawablePose, pose: DrawablePose): string {
  const now = pose.shapes.map(outline);
  const lines = ghost.shapes.map(outline).filter((each) => !now.includes(each));
  return `<path fill="${colours.trunk}" opacity="${renderShare(ghostOpacity)}" d="${lines.join('')}"/>`;
}

function renderShape(shape: Shape, working: boolean): readonly string[] {
  const role = colourOf(shape, working);
  const filled = (hulls: readonly Hull[], colour: string): readonly string[] =>
    hulls.length === 0 ? [] : [`<path fill="${colour}" d="${hulls.map(hullPath).join('')}"/>`];
  const body = filled(shape.hulls, colours[role]);
  if (shape.kind !== 'head' || shape.face.length === 0) return body;
  const face = filled(shape.face, colours.paper);
  return [...body, '<g stroke="none">', ...face, ...filled(shape.features, colours[role]), '</g>'];
}

function outline({ hulls }: Shape): string {
  return hulls.map(hullPath).join('');
}

/** Straight edges, and an arc around each disc. */
function hullPath(hull: Hull): string {
  const edges = listEdges(hull);
  const [first] = edges;
  if (first === undefined) return hull.slice(0, 1).map(discPath).join('');
  const steps = edges.map(({ to }, index) => {
    const { disc, from } = edges[(index + 1) % edges.length] ?? first;
    return `L${point(to)}${arc(disc.radius, to, from, disc.at)}`;
  });
  return `M${point(first.from)}${steps.join('')}Z`;
}

/** An arc of half a circle is the same both ways, and must not flicker between the two by an error in a last digit. */
const halfTurn = Math.PI + 1e-6;

function arc(radius: number, from: Point, to: Point, centre: Point): string {
  const angle = (of: Point): number => Math.atan2(of[1] - centre[1], of[0] - centre[0]);
  const turn = (angle(to) - angle(from) + 2 * Math.PI) % (2 * Math.PI);
  return `A${round(radius)} ${round(radius)} 0 ${turn > halfTurn ? 1 : 0} 0 ${point(to)}`;
}

function discPath({ at: [x, y], radius }: Hull[number]): string {
  const r = round(radius);
  return `M${round(x - r)} ${round(-y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
}

function renderArrow(points: readonly Point[]): string {
  const way = points.filter((_, index) => index % 3 === 0 || index === points.length - 1);
  const d = curve(way) + path(arrowHeadOf(points));
  const line = (colour: string, width: number) => `<path stroke="${colour}" stroke-width="${width}" d="${d}"/>`;
  return line(colours.paper, arrowWidth + 2 * outlineWidth) + line(colours.worked, arrowWidth);
}

function renderLetter(letter: string, [x, y]: Point): string {
  const place = `x="${round(x)}" y="${round(letterSize / 3 - y)}"`;
  return `<text ${place} font-size="${letterSize}" text-anchor="middle" fill="${colours.trunk}">${escapeXml(letter)}</text>`;
}

function path(points: readonly Point[]): string {
  return points.map((each, index) => `${index === 0 ? 'M' : 'L'}${point(each)}`).join('');
}

/** A round line along the points: they pull it, and it runs through the middle of every two. */
function curve(points: readonly Point[]): string {
  if (points.length < 3) return path(points);
  const bends = points.slice(1, -1).map((each, index): string => {
    const next = points[index + 2] ?? each;
    return `Q${point(each)} ${point(index === points.length - 3 ? next : between(each, next, 0.5))}`;
  });
  return path(points.slice(0, 1)) + bends.join('');
}

function point([x, y]: Point): string {
  return `${round(x)} ${round(-y)}`;
}

function renderShare(value: number): string {
  return String(value).replace(/^0/, '');
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
