/** A figure as data: joint coordinates in units of a hundredth of the body's height, y up, ground at 0. See FORMAT, figures. */

export type Point = readonly [x: number, y: number];

/** Joint name (`head`, `kneeL`, …) to its place. A joint without L or R stands for both sides. */
export type Pose = Readonly<Record<string, Point>>;

export interface Figure {
  readonly view: 'side' | 'top';
  /** Left, bottom, width, height of what is drawn. */
  readonly box: readonly [number, number, number, number];
  /** Height of the ground line (side views). */
  readonly ground?: number;
  /** Side view: from x to x. Top view: x, y, width, height of the mat. */
  readonly mat?: readonly number[];
  /** The limb side drawn in front. */
  readonly near: 'L' | 'R';
  /** How far the limbs of the other side are moved so that both can be seen. */
  readonly farOffset?: Point;
  /** Drawing order, back to front, where it differs from far, trunk, head, near. */
  readonly order?: readonly string[];
  readonly headRadius?: number;
  readonly poses: Readonly<Record<string, Pose>>;
  /** The pose in which a person settles. */
  readonly rest: string;
  /** The pose that is held: one for both sides, or one for each. */
  readonly held: string | { readonly left: string; readonly right: string };
}
