/**
 * A figure as data: one exercise's poses as joint coordinates, in units of a hundredth of the body's height,
 * y up, ground at 0. Left and right are always those of the person shown. The keys are those of the file.
 */

/** Joints on the body's midline. `spine` is a point between neck and hip, for a trunk that bends. */
export const midlineJoints = ['head', 'nose', 'neck', 'spine'] as const;

/** The joints of a limb from the trunk outward. */
export const limbJoints = {
  arm: ['shoulder', 'elbow', 'wrist'],
  leg: ['hip', 'knee', 'ankle', 'toe'],
} as const;

/** Joints of which there are two. Without `left-` or `right-` such a joint stands for both sides. */
export const pairedJoints = [...limbJoints.arm, ...limbJoints.leg] as const;

export const figureSides = ['left', 'right'] as const;

export type FigureSide = (typeof figureSides)[number];
export type PairedJoint = (typeof pairedJoints)[number];
export type SidedJoint = `${FigureSide}-${PairedJoint}`;

/** A joint as a file may name it. */
export type JointName = (typeof midlineJoints)[number] | PairedJoint | SidedJoint;

export type Point = readonly [x: number, y: number];

/** From its start to its tip: straight between two points, round through a third. */
export type DrawnArrow = readonly [start: Point, tip: Point] | readonly [start: Point, middle: Point, tip: Point];

/** Where the joints are. A pose may start from another one, as it is or mirrored, and name only what differs. */
export type Pose = {
  readonly like?: string;
  readonly mirror?: string;
  readonly view?: FigureView;
  /** Where the way to it begins, if what comes before is seen from somewhere else: a pose in its own view. */
  readonly start?: string;
  /** What is done to reach it, under its picture; `{side}` and `{other}` are the sides in words. */
  readonly caption?: string;
  /** The arrows of its still, where those along the way of what moves would not say what is done. */
  readonly arrows?: readonly DrawnArrow[];
} & {
  readonly [joint in JointName]?: Point;
};

/** What can be drawn in the colour of what works. */
export const workedParts = ['left-arm', 'right-arm', 'left-leg', 'right-leg', 'trunk', 'head'] as const;

export type WorkedPart = (typeof workedParts)[number];

/** The parts in their drawing order. `near` and `far` are the limbs of the two sides; where limbs cross, each by itself. */
export const figureLayers = ['far', 'near', 'trunk', 'head', 'far-arm', 'far-leg', 'near-arm', 'near-leg'] as const;

export type FigureLayer = (typeof figureLayers)[number];

export const figureViews = ['side', 'top'] as const;

/** `side`: over a ground line. `top`: on a mat seen from above, head on the left; y is the person's left. */
export type FigureView = (typeof figureViews)[number];

/** One value for both sides, or one for each. */
export type PerSide<T> = T | { readonly left: T; readonly right: T };

/** Whether there is a value for each side. */
export function isPerSide<T extends string | readonly string[]>(
  value: PerSide<T>,
): value is { readonly left: T; readonly right: T } {
  return typeof value === 'object' && 'left' in value;
}

/** The value for this side. Where no side is worked, that of the left side is used. */
export function ofSide<T extends string | readonly string[]>(value: PerSide<T>, side: FigureSide = 'left'): T {
  return isPerSide(value) ? value[side] : value;
}

/** The pose that a name stands for on a side: that of the name, or `out-left` and `right-knee` for `out` and `knee`. */
export function poseOfSide(
  { poses }: Pick<Figure, 'poses'>,
  name: string,
  side: FigureSide | undefined,
): string | undefined {
  const names = [name, ...(side === undefined ? [] : [`${name}-${side}`, `${side}-${name}`])];
  return names.find((one) => Object.hasOwn(poses, one));
}

/** Radius of the head where the figure has none. */
export const defaultHeadRadius = 6;

/** Half the width of an arrow's head. */
export const arrowRadius = 2;

export type Box = readonly [left: number, bottom: number, width: number, height: number];

export interface Figure {
  /** Where it is seen from, except poses that have a view of their own. */
  readonly view: FigureView;
  /** What is drawn, where that is not simply all that the poses need. */
  readonly box?: Box;
  /** Height of the ground line (side views). */
  readonly ground?: number;
  /** Side view: from x to x. Top view: left, bottom, width, height. */
  readonly mat?: readonly number[];
  /** The side of the person that is drawn in front. */
  readonly near: PerSide<FigureSide>;
  /** How far the limbs of the other side are moved so that both can be seen; x is to the left where `near` is left. */
  readonly apart?: Point;
  /** Drawing order, back to front, where it differs from far, trunk, head, near. */
  readonly order?: PerSide<readonly FigureLayer[]>;
  /** Radius of the head. */
  readonly head?: number;
  /** Things beside the person, such as a chair, as lines through points. */
  readonly props?: readonly (readonly Point[])[];
  /** A strap or towel that moves along: the two joints that it runs between. */
  readonly strap?: PerSide<readonly SidedJoint[]>;
  readonly poses: Readonly<Record<string, Pose>>;
  /** Name of the pose in which a person settles. */
  readonly rest: PerSide<string>;
  /** Name of the pose that is held. */
  readonly held: PerSide<string>;
  /** What is drawn in colour while it moves and is held, so that what is done, and the side, is seen at a glance. */
  readonly worked?: PerSide<readonly WorkedPart[]>;
  /** Counted work: names of the poses that one count goes through on its way from rest back to rest. */
  readonly path?: PerSide<readonly string[]>;
  /** Poses that stand for others, such as stations that go less far in the easier form. */
  readonly instead?: Readonly<Record<string, string>>;
  /** What is otherwise in the easier form of the exercise. */
  readonly easier?: EasierFigure;
}

/** What an easier form may have of its own; its poses stand among the others. */
export type EasierFigure = Partial<Pick<Figure, 'order' | 'props' | 'rest' | 'held' | 'worked' | 'path' | 'instead'>>;

/** Made once: what was found out about a figure is kept by the figure itself. */
const easierFigures = new WeakMap<Figure, Figure>();

/** The figure of the form that is done. */
export function figureOf({ exercise: { figure }, easier }: FormOfExercise): Figure | undefined {
  if (!easier || figure?.easier === undefined) return figure;
  const easierFigure = easierFigures.get(figure) ?? { ...figure, ...figure.easier };
  easierFigures.set(figure, easierFigure);
  return easierFigure;
}

interface FormOfExercise {
  readonly exercise: { readonly figure?: Figure };
  readonly easier: boolean;
}

/** Whether an exercise is done with one side at a time, which is known from its figure alone. */
export function isOneSided({ figure }: { readonly figure?: Figure }): boolean {
  return figure !== undefined && (isPerSide(figure.held) || (figure.path !== undefined && isPerSide(figure.path)));
}
