/** What keeps a figure from being drawn, or from being drawn whole, that a schema cannot express. */
import * as v from 'valibot';
import { type EasierFigure, type Figure, type FigureLayer, figureSides, isPerSide, type PerSide } from './figure.ts';
import {
  type Body,
  type BodyJoint,
  borrowedJoint,
  borrowsFromItself,
  originOf,
  readBody,
  startOf,
  startsFromJoints,
  viewOf,
} from './figure-body.ts';
import { figureSchema } from './figure-schema.ts';
import { aboutValue, type Complaint, type FigureProblemArgs, type Path, type PathComplaint } from './problem.ts';
import { isMapping } from './yaml-document.ts';

/** `path` leads to the place within the figure. */
export type FigureProblem = Complaint<keyof FigureProblemArgs> & { readonly path: Path };

interface NamedBody {
  readonly name: string;
  readonly body: Body;
}

/** Everything wrong with the figure in the document of an exercise; nothing where its shape is wrong, which is reported elsewhere. */
export function checkExerciseFigure(document: unknown): readonly PathComplaint[] {
  const reading = v.safeParse(figureSchema, isMapping(document) ? document.figure : undefined);
  return reading.success
    ? checkFigure(reading.output).map(({ path, ...problem }) => aboutValue(['figure', ...path], problem))
    : [];
}

/** Everything wrong with the figure, in the order of the checks; empty for a figure that can be drawn. */
export function checkFigure(figure: Figure): FigureProblem[] {
  const names = Object.keys(figure.poses);
  const circles = names.filter((name) => borrowsFromItself(figure, name));
  // A pose whose origin does not exist is reported at the name of that origin.
  const poses = names
    .filter((name) => startsFromJoints(figure, name))
    .map((name): NamedBody => ({ name, body: readBody(figure, name) }));
  return [
    ...checkFrame(figure),
    ...checkPoseNames(figure),
    ...checkInstead(figure),
    ...circles.map((pose): FigureProblem => ({ path: ['poses', pose], code: 'figure-pose-circle', args: { pose } })),
    ...names.flatMap((name) => [...checkOrigins(figure, name), ...checkStart(figure, name)]),
    ...checkJoints(figure, poses),
  ];
}

function checkFrame(figure: Figure): FigureProblem[] {
  const problems: FigureProblem[] = [];
  const numbers = figure.view === 'side' ? 2 : 4;
  if (figure.mat !== undefined && figure.mat.length !== numbers) {
    problems.push({ path: ['mat'], code: 'figure-mat', args: { view: figure.view, numbers } });
  }
  const easier = checkOrders(figure.easier ?? {}).map(({ path, ...problem }) => ({
    path: ['easier', ...path],
    ...problem,
  }));
  return [...problems, ...checkOrders(figure), ...easier];
}

function checkOrders({ order }: EasierFigure): FigureProblem[] {
  const orders = order === undefined ? [] : listSides<readonly FigureLayer[]>(order, 'order');
  return orders.flatMap(({ path, value }) => checkOrder(path, value));
}

/** Every part is drawn, and once. */
function checkOrder(path: Path, order: readonly FigureLayer[]): FigureProblem[] {
  const drawn = order.flatMap((layer) => (layer === 'far' || layer === 'near' ? limbsOf(layer) : [layer]));
  const wanted = [...limbsOf('far'), 'trunk', 'head', ...limbsOf('near')] as const;
  const layer = wanted.find((part) => drawn.filter((each) => each === part).length !== 1);
  return layer === undefined ? [] : [{ path, code: 'figure-order', args: { layer } }];
}

function limbsOf(layer: 'far' | 'near'): readonly FigureLayer[] {
  return [`${layer}-arm`, `${layer}-leg`];
}

/** Every name of a pose must be that of one. */
function checkPoseNames(figure: Figure): FigureProblem[] {
  const known = Object.keys(figure.poses);
  return listPoseNames(figure)
    .filter(({ pose }) => !Object.hasOwn(figure.poses, pose))
    .map(({ path, pose }) => ({ path, code: 'figure-unknown-pose', args: { pose, known } }));
}

/** Which pose is at rest the figure says once for both: `rest` is no name of a pose to a routine. */
function checkInstead({ easier }: Figure): readonly FigureProblem[] {
  return Object.hasOwn(easier?.instead ?? {}, 'rest')
    ? [{ path: ['easier', 'instead', 'rest'], code: 'figure-instead-of-rest', args: {} }]
    : [];
}

interface NamedPose {
  readonly path: Path;
  readonly pose: string;
}

function listPoseNames(figure: Figure): readonly NamedPose[] {
  const borrowed = Object.entries(figure.poses).flatMap(([name, pose]) =>
    (['like', 'mirror', 'start'] as const).flatMap((key) => {
      const origin = pose[key];
      return origin === undefined ? [] : [{ path: ['poses', name, key], pose: origin }];
    }),
  );
  return [
    ...listUsed(figure),
    ...listUsed(figure.easier ?? {}).map(({ path, pose }) => ({ path: ['easier', ...path], pose })),
    ...borrowed,
  ];
}

function listUsed({ path: count, instead = {}, ...figure }: EasierFigure): readonly NamedPose[] {
  const paths = count === undefined ? [] : listSides(count, 'path');
  return [
    ...(['rest', 'held'] as const).flatMap((key) => {
      const poses = figure[key];
      return poses === undefined ? [] : listSides(poses, key).map(({ path, value }) => ({ path, pose: value }));
    }),
    ...paths.flatMap(({ path, value }) => value.map((pose, index) => ({ path: [...path, index], pose }))),
    ...Object.entries(instead).flatMap((names) => names.map((pose) => ({ path: ['instead', names[0]], pose }))),
  ];
}

function listSides<T extends string | readonly string[]>(value: PerSide<T>, key: string) {
  return isPerSide(value)
    ? figureSides.map((side) => ({ path: [key, side], value: value[side] }))
    : [{ path: [key], value }];
}

function checkOrigins(figure: Figure, pose: string): FigureProblem[] {
  const { like, mirror } = figure.poses[pose] ?? {};
  return like === undefined || mirror === undefined
    ? []
    : [{ path: ['poses', pose, 'mirror'], code: 'figure-two-origins', args: { pose } }];
}

/** From a start that is not seen from where the pose is seen from, or that is the pose itself, no way to it is shown. */
function checkStart(figure: Figure, pose: string): readonly FigureProblem[] {
  const { start, mirror } = figure.poses[pose] ?? {};
  if (start !== undefined) {
    const view = viewOf(figure, pose);
    const isUnknown = !Object.hasOwn(figure.poses, start);
    return isUnknown || (start !== pose && viewOf(figure, start) === view)
      ? []
      : [{ path: ['poses', pose, 'start'], code: 'figure-start', args: { pose, start, view } }];
  }
  const mirrored = mirror === undefined ? undefined : startOf(figure, mirror);
  return mirrored === undefined || startOf(figure, pose) !== undefined
    ? []
    : [{ path: ['poses', pose, 'mirror'], code: 'figure-start-mirrored', args: { pose, start: mirrored } }];
}

const neededJoints: readonly BodyJoint[] = [
  'head',
  'neck',
  ...figureSides.flatMap((side) =>
    (['hip', 'knee', 'ankle', 'elbow', 'wrist'] as const).map((joint) => `${side}-${joint}` as const),
  ),
];

/** Joints that `readBody` computes where a pose does not name them. */
const derivedJoints: readonly BodyJoint[] = ['hip', 'left-shoulder', 'right-shoulder'];

/**
 * The joints that every body needs, and those of any other pose: a joint cannot vanish in a movement. A joint that the
 * origin of a pose lacks as well is reported there.
 */
function checkJoints(figure: Figure, poses: readonly NamedBody[]): FigureProblem[] {
  return poses.flatMap(({ name, body }) => {
    // Nothing moves from one view into another.
    const sameView = poses.filter((other) => viewOf(figure, other.name) === viewOf(figure, name));
    const used = sameView.flatMap((other) => Object.keys(other.body) as BodyJoint[]);
    const needed = [...new Set([...neededJoints, ...used])].filter((joint) => !derivedJoints.includes(joint));
    const origin = poses.find((pose) => pose.name === originOf(figure, name))?.body;
    const lacks = (joint: BodyJoint) =>
      body[joint] === undefined && !isMissingIn(origin, borrowedJoint(figure, name, joint));
    return nameMissing(needed.filter(lacks)).map(
      (joint): FigureProblem => ({ path: ['poses', name], code: 'figure-missing-joint', args: { pose: name, joint } }),
    );
  });
}

function isMissingIn(body: Body | undefined, joint: BodyJoint): boolean {
  return body !== undefined && body[joint] === undefined;
}

/** Where both sides are missing, the name for both sides is reported. */
function nameMissing(missing: readonly BodyJoint[]): readonly string[] {
  const names = missing.map((joint) => {
    const both = joint.replace(/^(left|right)-/, '');
    return figureSides.every((side) => missing.some((other) => other === `${side}-${both}`)) ? both : joint;
  });
  return [...new Set(names)];
}
