import { describe, expect, it } from 'vitest';
import type { DrawablePose, Shape } from '../../src/figure/drawable-pose.ts';
import { colourOf, type DrawingColour } from '../../src/figure/drawing.ts';
import { between } from '../../src/figure/hull.ts';
import { poseAfter, poseAt } from '../../src/figure/pose-at.ts';
import {
  type Raster,
  type RasterColours,
  type RasterOptions,
  type Rgb,
  renderRaster,
} from '../../src/figure/raster.ts';
import type { Point } from '../../src/routine/figure.ts';
import { bundledFigure, bundledFigures, sidesOf } from './support/bundled-figures.ts';

const colours: RasterColours = {
  paper: [0, 0, 0],
  ground: [0, 0, 250],
  trunk: [250, 250, 250],
  near: [0, 250, 0],
  far: [0, 100, 0],
  worked: [250, 0, 0],
};
const options: RasterOptions = { width: 300, height: 200, colours, dotsOf: () => ['##', '##'] };

function still(id: string, side?: 'left' | 'right'): DrawablePose {
  return poseAt(bundledFigure(id), { from: 'held', to: 'held', fraction: 1, side });
}

/** Where a point of the figure is in a picture. */
function place({ box: [left, bottom, width, height] }: DrawablePose, [x, y]: Point): Point {
  const scale = Math.min(options.width / width, options.height / height);
  return [
    (options.width - width * scale) / 2 + (x - left) * scale,
    (options.height + height * scale) / 2 - (y - bottom) * scale,
  ];
}

function pixelAt({ width, pixels }: Raster, [x, y]: Point): readonly number[] {
  const start = (Math.floor(y) * width + Math.floor(x)) * 3;
  return [...pixels.slice(start, start + 3)];
}

/** Half-way along the first bone of a part that nothing lies in front of. */
function middleOf(shape: Shape): Point {
  const [start, end] = shape.kind === 'head' ? [shape.centre, shape.neck] : shape.points;
  return between(start ?? [0, 0], end ?? [0, 0], 0.5);
}

describe('a figure as pixels', () => {
  it.each([...bundledFigures])('has its foremost part where the drawing has it: %s', (id, figure) => {
    for (const side of sidesOf(figure)) {
      const pose = still(id, side);
      const front = pose.shapes.at(-1);
      if (front === undefined) throw new Error('No body.');
      const at = place(pose, middleOf(front));
      for (const working of [true, false]) {
        const raster = renderRaster({ pose, working }, options);
        expect(raster.pixels).toHaveLength(options.width * options.height * 3);
        expect(pixelAt(raster, at)).toEqual([...colours[colourOf(front, working)]]);
      }
    }
  });

  it('is smooth at its edges, and nowhere of another colour than its parts are mixed of', () => {
    const raster = renderRaster({ pose: still('bridging') }, options);
    const seen = new Set(
      Array.from({ length: options.width * options.height }, (_, index) =>
        raster.pixels.slice(index * 3, index * 3 + 3).join(),
      ),
    );
    for (const name of ['paper', 'ground', 'trunk', 'near'] as const) expect(seen).toContain(colours[name].join());
    expect(seen.size).toBeGreaterThan(30);
  });

  it('covers half of a pixel that an edge halves', () => {
    const square = {
      view: 'top',
      box: [0, 0, 4, 4],
      mat: [-9, -9, 11.5, 30],
      props: [],
      shapes: [],
      hands: [],
    } as const;
    const raster = renderRaster({ pose: square }, { ...options, width: 4, height: 4 });
    const [inside, half, outside] = [1, 2, 3].map((x) => pixelAt(raster, [x, 1])[2] ?? 0);
    expect(inside).toBe(Math.round(250 * 0.18));
    expect(half).toBe(Math.round((250 * 0.18) / 2));
    expect(outside).toBe(0);
  });

  it('shows faintly where the movement comes from, and its way', () => {
    const figure = bundledFigure('bridging');
    const ghost = poseAt(figure, { from: 'rest', to: 'rest', fraction: 0 });
    const pose = still('bridging');
    const count = (raster: Raster, [red, green, blue]: Rgb) =>
      raster.pixels.filter(
        (_, at) => at % 3 === 0 && raster.pixels.slice(at, at + 3).join() === `${red},${green},${blue}`,
      ).length;
    const faint: Rgb = [38, 38, 38];
    expect(count(renderRaster({ pose }, options), faint)).toBeLessThan(50);
    expect(count(renderRaster({ pose, ghost }, options), faint)).toBeGreaterThan(500);
    const still2 = poseAfter(figure, { from: 'rest', to: 'held', side: undefined });
    expect(count(renderRaster({ pose: still2 }, options), colours.worked)).toBeGreaterThan(100);
  });

  it('says which side is which', () => {
    const pose = still('leg-twists', 'left');
    const letters = { left: 'L', right: 'R' };
    const [hand] = pose.hands;
    if (hand === undefined) throw new Error('No hands.');
    const colourAt = (raster: Raster): DrawingColour | undefined =>
      (Object.keys(colours) as DrawingColour[]).find(
        (name) => colours[name].join() === pixelAt(raster, place(pose, hand.at)).join(),
      );
    expect(colourAt(renderRaster({ pose, letters }, options))).toBe('trunk');
    expect(colourAt(renderRaster({ pose }, options))).not.toBe('trunk');
  });
});
