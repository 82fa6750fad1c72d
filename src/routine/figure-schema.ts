/** The shape of a figure in a file. Checks that a schema cannot express are in `check-figure.ts`. */
import * as v from 'valibot';
import {
  type Figure,
  figureLayers,
  figureSides,
  figureViews,
  type JointName,
  midlineJoints,
  pairedJoints,
  type SidedJoint,
  workedParts,
} from './figure.ts';

// Limits far beyond any figure, so that no file takes long to draw.
const coordinate = v.pipe(v.number(), v.minValue(-500), v.maxValue(500));
const length = v.pipe(v.number(), v.minValue(1), v.maxValue(500));

const point = v.strictTuple([coordinate, coordinate]);

const poseName = v.pipe(
  v.string(),
  v.regex(/^(?!held$)[a-z][a-z0-9-]*$/),
  v.description('Name of a pose: small letters, digits and hyphens. `held` is taken: it means the pose under `held:`.'),
);

const sidedJoints: readonly SidedJoint[] = figureSides.flatMap((side) =>
  pairedJoints.map((joint) => `${side}-${joint}` as const),
);

const jointNames: readonly JointName[] = [...midlineJoints, ...pairedJoints, ...sidedJoints];

const joint = v.exactOptional(point);
const joints = Object.fromEntries(jointNames.map((name) => [name, joint])) as Record<JointName, typeof joint>;

const pose = v.pipe(
  v.strictObject({
    like: v.exactOptional(
      v.pipe(poseName, v.description('Start from this pose; the joints named beside it replace those of that pose.')),
    ),
    mirror: v.exactOptional(
      v.pipe(poseName, v.description('Start from this pose with left and right exchanged; joints beside it replace.')),
    ),
    view: v.exactOptional(
      v.pipe(
        v.picklist(figureViews),
        v.description('Where this pose is seen from, where that is not the view of the figure.'),
      ),
    ),
    start: v.exactOptional(
      v.pipe(
        poseName,
        v.description(
          'Where the way to this pose begins, where the pose before it is seen from somewhere else: a pose in the view of this one.',
        ),
      ),
    ),
    caption: v.exactOptional(
      v.pipe(
        v.string(),
        v.minLength(1),
        v.maxLength(40),
        v.description('What is done to reach it, under its picture. {side} and {other} become the sides in words.'),
      ),
    ),
    arrows: v.exactOptional(
      v.pipe(
        v.array(v.union([v.strictTuple([point, point]), v.strictTuple([point, point, point])])),
        v.maxLength(4),
        v.description(
          'The arrows of its still, in place of those along the way of what moves: start and tip, or start, middle and tip of a round one. A mirrored pose mirrors them.',
        ),
      ),
    ),
    ...joints,
  }),
  v.description(
    'Joints and where they are: [x, y] in hundredths of the body height, y up, the ground at 0. A joint without `left-` or `right-` stands for both sides. Left and right are those of the person shown. ' +
      'Lengths of a body: trunk 30, neck to head 11, upper arm 18, forearm 16, thigh 25, shank 24, foot 9.',
  ),
);

const path = v.pipe(v.array(poseName), v.minLength(1), v.maxLength(8));

function eachSide<const Schema extends v.GenericSchema>(schema: Schema) {
  return v.union([schema, v.strictObject({ left: schema, right: schema })]);
}

const props = v.exactOptional(
  v.pipe(
    v.array(v.pipe(v.array(point), v.minLength(2), v.maxLength(20))),
    v.maxLength(20),
    v.description('Things beside the person, such as a chair: a list of lines, each a list of points.'),
  ),
);

const strap = v.exactOptional(
  v.pipe(
    eachSide(v.pipe(v.array(v.picklist(sidedJoints)), v.length(2))),
    v.description(
      'A strap or towel between two joints, which moves along: [right-wrist, right-toe], or one for each side.',
    ),
  ),
);

const rest = v.pipe(
  eachSide(poseName),
  v.description('The pose to settle in, or one for each side: { left: …, right: … }. Without it: `rest`.'),
);

const held = v.pipe(
  eachSide(poseName),
  v.description('The pose that is held, or one for each side: { left: …, right: … }.'),
);

const worked = v.exactOptional(
  v.pipe(
    eachSide(v.pipe(v.array(v.picklist(workedParts)), v.maxLength(workedParts.length))),
    v.description('The parts drawn in colour while they move and are held, or a list for each side.'),
  ),
);

const order = v.exactOptional(
  v.pipe(
    eachSide(v.pipe(v.array(v.picklist(figureLayers)), v.minLength(4), v.maxLength(6))),
    v.description(
      'Drawing order from back to front, or one for each side. Without it: far, trunk, head, near. ' +
        'In place of far or near, its arm and its leg: far-arm, far-leg.',
    ),
  ),
);

const countPath = v.exactOptional(
  v.pipe(
    eachSide(path),
    v.description('For counted exercises: the poses of one count between rest and rest, or one list for each side.'),
  ),
);

/** The `figure:` key of an exercise. */
export const figureSchema = v.pipe(
  v.strictObject({
    view: v.pipe(
      v.picklist(figureViews),
      v.description('side: over a ground line. top: from above, head on the left, the left side of the person up.'),
    ),
    box: v.exactOptional(
      v.pipe(
        v.strictTuple([coordinate, coordinate, length, length]),
        v.description(
          '[left, bottom, width, height] of what is drawn. Every pose must fit in it, and its arrows. Without it: as large as the poses need.',
        ),
      ),
    ),
    ground: v.exactOptional(v.pipe(coordinate, v.description('Height of the ground line in a side view.'))),
    mat: v.exactOptional(
      v.pipe(
        v.array(coordinate),
        v.minLength(2),
        v.maxLength(4),
        v.description('Side view: [from, to] along the ground. Top view: [left, bottom, width, height].'),
      ),
    ),
    near: v.pipe(
      eachSide(v.picklist(figureSides)),
      v.description(
        'The side of the person that is drawn in front: in a side view the one towards the viewer. ' +
          'Or one for each side that is worked: { left: …, right: … }.',
      ),
    ),
    apart: v.exactOptional(
      v.pipe(
        point,
        v.description(
          'How far the limbs of the other side are moved in side views, so that both can be seen: [x, y], with x to the left where near is left.',
        ),
      ),
    ),
    order,
    head: v.exactOptional(
      v.pipe(v.number(), v.minValue(2), v.maxValue(20), v.description('Radius of the head. Without it: 6.')),
    ),
    props,
    strap,
    poses: v.pipe(
      v.record(poseName, pose),
      v.minEntries(1),
      v.maxEntries(24),
      v.description('The poses by name. Stations of a routine use these names.'),
    ),
    rest: v.optional(rest, 'rest'),
    held,
    worked,
    path: countPath,
    easier: v.exactOptional(
      v.pipe(
        v.strictObject({
          props,
          rest: v.exactOptional(rest),
          held: v.exactOptional(held),
          order,
          worked,
          path: countPath,
          instead: v.exactOptional(
            v.pipe(
              v.record(poseName, poseName),
              v.description('Poses for stations that are otherwise here: { left: little-left }.'),
            ),
          ),
        }),
        v.description('What is otherwise in the easier form of the exercise. Its poses stand among the others.'),
      ),
    ),
  }),
  v.description('A moving figure of the exercise.'),
) satisfies v.GenericSchema<unknown, Figure>;
