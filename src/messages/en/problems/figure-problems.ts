/** English for what can be wrong with a figure. */
import type { FigureProblemArgs, Path } from '../../../routine/problem.ts';
import { safeText } from '../../../text/escape.ts';
import { joinKnown, type ProblemMessages, quoted } from './problem-words.ts';

export const figureProblems: ProblemMessages<FigureProblemArgs> = {
  'not-as-in-a-figure': ({ place }) => ({
    message: `${place.length === 0 ? 'A figure' : quoted(String(place.at(-1)))} cannot be written so${place.length === 0 ? '' : ' in a figure'}.`,
    expected: formInFigure(place),
    section: 'figures',
  }),
  'figure-pose-name': ({ found }) => ({
    message: `${quoted(found)} cannot be the name of a pose.`,
    expected:
      'a small letter, then small letters, digits and hyphens; "held" is taken, as it means the pose under "held:"',
    section: 'figures',
  }),
  'figure-unknown-pose': ({ pose, known }) => ({
    message: `The figure has no pose ${quoted(pose)}.`,
    expected: joinKnown(known),
    section: 'figures',
  }),
  'figure-pose-circle': ({ pose }) => ({
    message: `The pose ${quoted(pose)} leads back to itself.`,
    expected: '"like" and "mirror" that lead to a pose of its own joints',
    section: 'figures',
  }),
  'figure-two-origins': ({ pose }) => ({
    message: `The pose ${quoted(pose)} starts from two poses.`,
    expected: 'either "like" or "mirror"',
    section: 'figures',
  }),
  'figure-instead-of-rest': () => ({
    message: 'No pose can be instead of "rest".',
    expected: '"rest" under "easier" itself, with the pose to settle in',
    section: 'figures',
  }),
  'figure-start': ({ pose, start, view }) => ({
    message: `The way to the pose ${quoted(pose)} cannot start from ${quoted(start)}.`,
    expected: `another pose that is seen from the ${view}`,
    section: 'figures',
  }),
  'figure-start-mirrored': ({ pose, start }) => ({
    message: `The way to the pose ${quoted(pose)} has no start: there is no mirror image of ${quoted(start)}.`,
    expected: `a pose with "mirror: ${safeText(start)}", or a "start" of its own`,
    section: 'figures',
  }),
  'figure-missing-joint': ({ pose, joint }) => ({
    message: `The pose ${quoted(pose)} lacks the joint ${quoted(joint)}.`,
    expected: 'every joint that the body needs and other poses have',
    section: 'figures',
  }),
  'figure-mat': ({ view, numbers }) => ({
    message: `A mat seen from the ${view} has ${numbers} numbers.`,
    expected: view === 'side' ? '[from, to]' : '[left, bottom, width, height]',
    section: 'figures',
  }),
  'figure-order': ({ layer }) => ({
    message: `The drawing order must have ${quoted(layer)} once.`,
    expected: 'far, near, trunk and head, each once; in place of far and near also their arm and leg, such as far-arm',
    section: 'figures',
  }),
};

/** How each key of a figure is written. */
const forms = new Map([
  ['view', 'side or top'],
  ['box', '[left, bottom, width, height]: four numbers from -500 to 500, width and height at least 1'],
  ['ground', 'the height of the ground line: one number from -500 to 500'],
  ['mat', '[from, to] in a side view, [left, bottom, width, height] in a top view: numbers from -500 to 500'],
  ['near', 'left or right, or one for each side that is worked: { left: right, right: left }'],
  ['apart', '[right, up]: two numbers from -500 to 500, such as [4, 1.5]'],
  ['order', 'a list of far, near, trunk and head, each once, or a list for each side: { left: […], right: […] }'],
  ['head', 'the radius of the head: one number from 2 to 20'],
  ['props', 'a list of at most 20 lines, each a list of 2 to 20 points: [[[0, 0], [0, 40]], [[0, 40], [30, 40]]]'],
  ['poses', '1 to 24 poses, each a name with joints below it'],
  ['rest', 'the name of a pose, or one for each side: { left: …, right: … }'],
  ['held', 'the name of a pose, or one for each side: { left: …, right: … }'],
  [
    'worked',
    'a list of left-arm, right-arm, left-leg, right-leg, trunk, head, or a list for each side: { left: […], right: […] }',
  ],
  ['path', 'a list of 1 to 8 names of poses, or a list for each side: { left: […], right: […] }'],
]);

const wholeFigure = 'keys with values, such as "view: side"';
const wholePose = 'joints and where they are, such as "head: [0, 93]", or "like" or "mirror" with the name of a pose';
const nameOfPose = 'the name of a pose';
const joint = '[x, y]: two numbers from -500 to 500, with a point before decimals, such as [12.5, 40]';

/** How what lies at a path within a figure is written. */
function formInFigure([key, pose, part]: Path): string {
  if (key === 'easier') return forms.get(String(pose)) ?? 'keys with values, such as "held: low"';
  if (key !== 'poses' || pose === undefined) return forms.get(String(key)) ?? wholeFigure;
  if (part === undefined) return wholePose;
  if (part === 'view' || part === 'caption') return part === 'view' ? 'side or top' : 'a text of at most 40 letters';
  return part === 'like' || part === 'mirror' || part === 'start' ? nameOfPose : joint;
}
