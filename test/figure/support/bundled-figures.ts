import { readdirSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import * as v from 'valibot';
import { type Figure, type FigureSide, figureSides, isPerSide, ofSide } from '../../../src/routine/figure.ts';
import { figureSchema } from '../../../src/routine/figure-schema.ts';

const folder = new URL('../../../routines/exercises/', import.meta.url);

/** The figure of every bundled exercise, by the exercise's id. */
export const bundledFigures: ReadonlyMap<string, Figure> = new Map(
  readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => [file.replace('.yaml', ''), readFigure(readFileSync(new URL(file, folder), 'utf8'))]),
);

/** The figures of both forms of every bundled exercise, each with a name. */
export const bundledForms: readonly { readonly name: string; readonly figure: Figure }[] = [...bundledFigures].flatMap(
  ([name, figure]) => [
    { name, figure },
    ...(figure.easier === undefined ? [] : [{ name: `${name}, easier`, figure: { ...figure, ...figure.easier } }]),
  ],
);

/** The figure in the text of an exercise. */
export function readFigure(text: string): Figure {
  return v.parse(v.object({ figure: figureSchema }), load(text)).figure;
}

export function bundledFigure(id: string): Figure {
  const figure = bundledFigures.get(id);
  if (figure === undefined) throw new Error(`No exercise ${id} is bundled.`);
  return figure;
}

/** The figure, whose picture changes half-way to a pose that is seen from somewhere else. */
export function withoutStarts({ poses, ...figure }: Figure): Figure {
  const startless = Object.entries(poses).map(([name, { start: _, ...pose }]) => [name, pose]);
  return { ...figure, poses: Object.fromEntries(startless) };
}

export interface PoseChange {
  readonly from: string;
  readonly to: string;
  readonly side: FigureSide | undefined;
}

/** The sides that a figure has poses for. */
export function sidesOf({ held }: Figure): readonly (FigureSide | undefined)[] {
  return isPerSide(held) ? figureSides : [undefined];
}

/** Every way from one pose to another that a session can show. */
export function listPoseChanges(figure: Figure): readonly PoseChange[] {
  return sidesOf(figure).flatMap((side) => {
    const path = figure.path === undefined ? [] : ofSide<readonly string[]>(figure.path, side);
    const stops = ['rest', ...path, 'rest'];
    const ways = [['rest', 'held', 'rest'], stops, listStations(figure)];
    return ways.flatMap((way) => way.slice(1).map((to, index) => ({ from: way[index] ?? to, to, side })));
  });
}

/** A rep through stations, where the figure has poses for them. */
function listStations({ poses }: Figure): readonly string[] {
  const stations = ['left', 'middle', 'right'];
  return stations.every((name) => name in poses) ? ['rest', ...stations, 'left', 'rest'] : [];
}
