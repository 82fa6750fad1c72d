/** Moments of a terminal as one SVG picture that moves by itself, in a page that lets nothing run. */
import { escapeXml } from '../../src/figure/render-svg.ts';
import { cell, cellStyle, drawRow, paper } from './draw-cells.ts';
import type { Cells } from './film-session.ts';

const margin = 16;

export interface AnimationOptions {
  readonly frames: readonly Cells[];
  /** How long each moment is shown. */
  readonly frameMs: number;
  /** The moment that stands for all where the person wants nothing to move. */
  readonly still: number;
  readonly title: string;
}

/** Shapes that are seen at the same moments. */
interface Layer {
  readonly moments: readonly number[];
  readonly shapes: readonly string[];
}

export function animateTerminal({ frames, frameMs, still, title }: AnimationOptions): string {
  const [rows, columns] = [frames[0]?.length ?? 0, frames[0]?.[0]?.length ?? 0];
  const [width, height] = [columns * cell.width + 2 * margin, rows * cell.height + 2 * margin];
  const layers = listLayers(frames);
  const stillLayers = layers.flatMap(({ moments }, index) => (moments.includes(still) ? [`#f${index}`] : []));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title">`,
    `<title id="title">${escapeXml(title)}</title>`,
    '<style>',
    cellStyle,
    `g g{visibility:hidden;animation:${frames.length * frameMs}ms step-end infinite}`,
    ...layers.map(({ moments }, index) => renderKeyframes(`f${index}`, moments, frames.length)),
    `@media(prefers-reduced-motion:reduce){g g{animation:none!important}${stillLayers.join()}{visibility:visible}}`,
    '</style>',
    `<rect width="${width}" height="${height}" rx="10" fill="${paper}"/>`,
    `<g transform="translate(${margin} ${margin})">`,
    ...layers.map(({ shapes }, index) => `<g id="f${index}">${shapes.join('')}</g>`),
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

/** What stands still is written once, and not once for each moment. */
function listLayers(frames: readonly Cells[]): readonly Layer[] {
  const momentsOf = new Map<string, number[]>();
  for (const [moment, frame] of frames.entries()) {
    for (const shape of new Set(frame.flatMap(drawRow))) {
      momentsOf.set(shape, [...(momentsOf.get(shape) ?? []), moment]);
    }
  }
  const layers = new Map<string, { readonly moments: readonly number[]; readonly shapes: string[] }>();
  for (const [shape, moments] of momentsOf) {
    const layer = layers.get(moments.join()) ?? { moments, shapes: [] };
    layer.shapes.push(shape);
    layers.set(moments.join(), layer);
  }
  return [...layers.values()];
}

function renderKeyframes(name: string, moments: readonly number[], count: number): string {
  const isShown = (moment: number) => moments.includes(moment);
  const turns = Array.from({ length: count }, (_, moment) => moment).filter(
    (moment) => moment === 0 || isShown(moment) !== isShown(moment - 1),
  );
  const steps = turns.map((moment) => {
    const percent = Number(((100 * moment) / count).toFixed(3));
    return `${percent}%{visibility:${isShown(moment) ? 'visible' : 'hidden'}}`;
  });
  return `@keyframes ${name}{${steps.join('')}}#${name}{animation-name:${name}}`;
}
