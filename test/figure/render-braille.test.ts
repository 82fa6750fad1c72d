import { describe, expect, it } from 'vitest';
import type { FigureLine } from '../../src/figure/dot-grid.ts';
import { type DrawablePose, figureSize, growFigure } from '../../src/figure/drawable-pose.ts';
import type { Hull } from '../../src/figure/hull.ts';
import { poseAt } from '../../src/figure/pose-at.ts';
import { renderBraille } from '../../src/figure/render-braille.ts';
import type { Figure } from '../../src/routine/figure.ts';
import {
  bundledFigure,
  bundledFigures,
  bundledForms,
  listPoseChanges,
  type PoseChange,
} from './support/bundled-figures.ts';

const sizes = [
  { columns: 40, rows: 12 },
  { columns: 32, rows: 10 },
  { columns: 24, rows: 8 },
];

function held(id: string, side?: 'left' | 'right'): DrawablePose {
  return poseAt(bundledFigure(id), { from: 'held', to: 'held', fraction: 1, side });
}

function textOf(lines: readonly FigureLine[]): string {
  return lines.map(({ text }) => text).join('\n');
}

/** Columns of the characters that have the role. */
function columnsOf(lines: readonly FigureLine[], role: string): readonly number[] {
  return lines.flatMap(({ spans }) =>
    spans
      .filter((span) => span.role === role)
      .flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index)),
  );
}

function countDots(lines: readonly FigureLine[]): number {
  const bits = [...textOf(lines)].map((character) => Math.max(0, (character.codePointAt(0) ?? 0) - 0x2800));
  return bits.reduce((sum, cell) => sum + [...cell.toString(2)].filter((bit) => bit === '1').length, 0);
}

describe('a figure in braille', () => {
  it.each(sizes)('draws bridging in $columns × $rows', (size) => {
    expect(textOf(renderBraille(held('bridging'), size))).toMatchSnapshot();
  });

  it('shades in a still where it started: sparsely, in characters that nothing else is in', () => {
    const bridging = bundledFigure('bridging');
    const pose = held('bridging');
    const start = poseAt(bridging, { from: 'rest', to: 'rest', fraction: 1 });
    const size = { columns: 40, rows: 12 };
    const alone = renderBraille(pose, size);
    const withGhost = renderBraille(pose, { ...size, ghost: start });
    expect(columnsOf(alone, 'prop')).toEqual([]);
    expect(columnsOf(withGhost, 'prop').length).toBeGreaterThan(4);
    expect(countDots(withGhost)).toBeGreaterThan(countDots(alone));
    expect(countDots(withGhost) - countDots(alone)).toBeLessThan(countDots(alone) / 4);
    expect(renderBraille(pose, { ...size, ghost: pose })).toEqual(alone);
    const shades = columnsOf(withGhost, 'prop').length;
    expect(countDots(withGhost) - countDots(alone)).toBe(2 * shades);
    const changed = alone.flatMap(({ text }, row) => [...text].filter((each, at) => each !== withGhost[row]?.text[at]));
    expect(changed).toEqual(Array.from({ length: shades }, () => ' '));
  });

  it('draws an arrow in a colour of its own, thick, and with a shaft where the way is short', () => {
    const draw = (...ends: readonly (readonly [x: number, y: number])[]) =>
      renderBraille({ ...held('bridging'), shapes: [], arrows: [ends] }, { columns: 40, rows: 12 });
    const widthOf = (lines: readonly FigureLine[]) =>
      Math.max(...columnsOf(lines, 'arrow')) - Math.min(...columnsOf(lines, 'arrow')) + 1;
    const [long, short] = [draw([10, 30], [60, 30]), draw([58, 30], [60, 30])];
    expect(columnsOf(long, 'trunk')).toEqual([]);
    expect(countDots(long) - countDots(draw())).toBeGreaterThan(2 * 2 * (widthOf(long) - 1));
    expect(widthOf(short)).toBeGreaterThanOrEqual(4);
  });

  it('draws a profile as a whole head, with the eye alone left free', () => {
    const pose = held('bridging');
    const heads = pose.shapes.filter((shape) => shape.kind === 'head');
    const draw = (shapes: DrawablePose['shapes'], size: { columns: number; rows: number }) =>
      countDots(renderBraille({ ...pose, shapes }, size));
    const filled = heads.map((head) => ({ ...head, face: [], features: [] }));
    const free = [...sizes, { columns: 60, rows: 20 }].map((size) => draw(filled, size) - draw(heads, size));
    expect(free.every((dots) => dots === 1 || dots === 4)).toBe(true);
  });

  it.each([...bundledFigures])('fills exactly its size at every moment: %s', (_, figure) => {
    for (const movement of listPoseChanges(figure)) {
      for (const size of sizes) {
        const lines = renderBraille(poseAt(figure, { ...movement, fraction: 0.5 }), size);
        expect(lines.length).toBe(size.rows);
        expect(lines.every(({ text }) => [...text].length === size.columns)).toBe(true);
      }
    }
  });

  it.each([...bundledFigures])('has a colour for every character that is drawn, and for no other: %s', (_, figure) => {
    const lines = renderBraille(poseAt(figure, { from: 'held', to: 'held', fraction: 1, side: 'right' }), {
      columns: 40,
      rows: 12,
    });
    for (const { text, spans } of lines) {
      const coloured = [...text].map((_, column) => spans.some(({ from, to }) => from <= column && column < to));
      expect(coloured).toEqual([...text].map((character) => character !== ' '));
    }
  });

  it('draws nothing below its smallest size', () => {
    expect(renderBraille(held('bridging'), { columns: 23, rows: 8 })).toEqual([]);
    expect(renderBraille(held('bridging'), { columns: 24, rows: 7 })).toEqual([]);
  });

  it('shows the held side in colour, and only while it is held', () => {
    const size = { columns: 40, rows: 12 };
    const left = renderBraille(held('bird-dog', 'left'), { ...size, working: true });
    const moving = renderBraille(held('bird-dog', 'left'), size);
    expect(columnsOf(left, 'worked').length).toBeGreaterThan(10);
    expect(columnsOf(moving, 'worked')).toEqual([]);
    expect(textOf(moving)).toBe(textOf(left));
  });

  it('swells by one row of dots with a breath', () => {
    const size = { columns: 40, rows: 12 };
    const out = renderBraille(held('bridging'), { ...size, breath: 0 });
    const inside = renderBraille(held('bridging'), { ...size, breath: 1 });
    const changed = out.filter(({ text }, row) => text !== inside[row]?.text);
    expect(changed.length).toBeGreaterThan(0);
    expect(changed.length).toBeLessThanOrEqual(4);
    expect(countDots(inside) - countDots(out)).toBeGreaterThan(5);
    expect(countDots(inside) - countDots(out)).toBeLessThan(40);
    expect(renderBraille(held('bridging'), { ...size, breath: 0.2 })).toEqual(out);
  });

  it('leaves a gap between a limb and what it lies on', () => {
    const [limb] = held('bridging').shapes.filter((shape) => shape.kind === 'limb');
    const level = (y: number) => [
      { at: [20, y] as const, radius: 3 },
      { at: [80, y] as const, radius: 3 },
    ];
    const count = (...heights: readonly number[]): number => {
      const shapes = heights.flatMap((y) => (limb === undefined ? [] : [{ ...limb, hulls: [level(y)] }]));
      return countDots(renderBraille({ ...held('bridging'), shapes }, { columns: 40, rows: 12 }));
    };
    // The second does not cover the first, but takes a row of dots from it.
    expect(count(10, 16)).toBeLessThan(count(10) + count(16) - count() - 30);
  });

  it('leaves no gap where limbs and neck grow out of the trunk', () => {
    const { shapes, ...pose } = held('bridging');
    const bone = (...ends: readonly (readonly [x: number, y: number])[]) => ends.map((at) => ({ at, radius: 5 }));
    const [trunk, limb] = [bone([20, 30], [60, 30]), bone([40, 30], [40, 5])];
    const count = (...parts: readonly (readonly [kind: string, ...hulls: Hull[]])[]): number => {
      const drawn = parts.flatMap(([kind, ...hulls]) =>
        shapes
          .filter((shape) => shape.kind === kind)
          .slice(0, 1)
          .map((shape) => ({ ...shape, hulls, face: [], features: [] })),
      );
      return countDots(renderBraille({ ...pose, shapes: drawn }, { columns: 40, rows: 12 }));
    };
    const whole = count(['trunk', trunk, limb]);
    expect(['limb', 'head'].map((kind) => count(['trunk', trunk], [kind, limb]))).toEqual([whole, whole]);
  });

  it('draws the things beside the person', () => {
    expect(
      columnsOf(renderBraille(held('seated-pelvic-tilt'), { columns: 40, rows: 12 }), 'prop').length,
    ).toBeGreaterThan(8);
  });

  it('has a letter beside each hand of a person seen from above, in a column of its own', () => {
    const lines = renderBraille(held('leg-twists', 'left'), {
      columns: 40,
      rows: 12,
      letters: { left: 'L', right: 'R' },
    });
    const rows = ['L', 'R'].map((letter) => lines.findIndex(({ text }) => text.includes(letter)));
    expect(rows[0]).toBeGreaterThanOrEqual(0);
    expect(rows[1]).toBeGreaterThan(rows[0] ?? 99);
    expect(lines.every(({ text }) => [...text].length === 40)).toBe(true);
  });

  it('leaves a face free within a ring, with two eyes that do not touch it, down to a head seven dots wide', () => {
    const { box, ...pose } = held('leg-twists', 'left');
    const heads = pose.shapes.filter((shape) => shape.kind === 'head');
    const [{ centre } = { centre: [0, 0] }] = heads;
    const draw = (shapes: DrawablePose['shapes']) =>
      renderBraille(
        { ...pose, shapes, hands: [], mat: [], box: [centre[0] - 39, centre[1] - 22, 78, 44] },
        { columns: 24, rows: 8 },
      );
    const filled = heads.map((head) => ({ ...head, face: [], features: [] }));
    expect(countDots(draw(filled)) - countDots(draw(heads))).toBeGreaterThan(12);
  });

  it('draws the mat that a person lies on, seen from above', () => {
    expect(
      columnsOf(renderBraille(held('leg-twists', 'left'), { columns: 40, rows: 12 }), 'ground').length,
    ).toBeGreaterThan(20);
  });

  it('leaves no gap in the ground under a limb', () => {
    const lines = renderBraille(held('elbows-prop'), { columns: 40, rows: 12 });
    const floor = lines.findLast(({ text }) => text.trim() !== '');
    expect(floor?.text).not.toMatch(/\S +\S/);
  });
});

/** Where the characters that show far limbs grow or shrink by more from one frame to the next, limbs come and go. */
const mostFarCells = 8;

const frames = 40;

function listFarJumps(figure: Figure, change: PoseChange): readonly object[] {
  const counts = Array.from({ length: frames + 1 }, (_, frame) => {
    const pose = poseAt(figure, { ...change, fraction: frame / frames });
    const lines = renderBraille(pose, { columns: 37, rows: 15, working: true });
    return { ...change, frame, view: pose.view, far: ['far', 'worked-far'].flatMap((role) => columnsOf(lines, role)) };
  });
  return counts.filter(({ view, far }, frame) => {
    const before = counts[frame - 1];
    return before?.view === view && Math.abs(far.length - before.far.length) > mostFarCells;
  });
}

describe('a movement in braille, in a window of 80 × 24', () => {
  it.each(bundledForms)('shows no far limb that comes or goes at once: $name', ({ figure }) => {
    expect(listPoseChanges(figure).flatMap((change) => listFarJumps(figure, change))).toEqual([]);
  });
});

describe('the size of a figure', () => {
  it.each([
    [100, 30, { columns: 40, rows: 12 }],
    [40, 12, { columns: 40, rows: 12 }],
    [39, 12, { columns: 32, rows: 10 }],
    [200, 11, { columns: 32, rows: 10 }],
    [31, 30, { columns: 24, rows: 8 }],
    [23, 30, undefined],
    [80, 7, undefined],
  ])('in %i columns and %i rows', (columns, rows, expected) => {
    expect(figureSize(columns, rows)).toEqual(expected);
  });

  it('grows with its room up to 60 × 20', () => {
    expect(growFigure({ columns: 300, rows: 90 })).toEqual({ columns: 60, rows: 20 });
    expect(growFigure({ columns: 37, rows: 15 })).toEqual({ columns: 37, rows: 15 });
    expect(growFigure({ columns: 23, rows: 15 })).toBeUndefined();
    expect(growFigure({ columns: 40, rows: 7 })).toBeUndefined();
  });
});
