/** Words for what stands where in a figure. `problem-wording.ts` puts them into sentences. */
import type { Path } from './problem.ts';

/** How each key of a figure is written. */
const forms = new Map([
  ['view', 'side or top'],
  ['box', '[left, bottom, width, height]: four numbers from -500 to 500, width and height at least 1'],
  ['ground', 'the height of the ground line: one number from -500 to 500'],
  ['mat', '[from, to] in a side view, [left, bottom, width, height] in a top view: numbers from -500 to 500'],
  ['near', 'left or right, or one for each side that is worked: { left: right, right: left }'],
  ['apart', '[right, up]: two numbers from -500 to 500, such as [4, 1.5]'],
  ['order', 'far, near, trunk and head, each once'],
  ['head', 'the radius of the head: one number from 2 to 20'],
  ['props', 'a list of at most 20 lines, each a list of 2 to 20 points: [[[0, 0], [0, 40]], [[0, 40], [30, 40]]]'],
  ['poses', '1 to 24 poses, each a name with joints below it'],
  ['rest', 'the name of a pose, or one for each side: { left: …, right: … }'],
  ['held', 'the name of a pose, or one for each side: { left: …, right: … }'],
  ['worked', 'a list of left-arm, right-arm, left-leg, right-leg, or a list for each side: { left: […], right: […] }'],
  ['path', 'a list of 1 to 8 names of poses, or a list for each side: { left: […], right: […] }'],
]);

const wholeFigure = 'keys with values, such as "view: side"';
const wholePose = 'joints and where they are, such as "head: [0, 93]", or "like" or "mirror" with the name of a pose';
const nameOfPose = 'the name of a pose';
const joint = '[x, y]: two numbers from -500 to 500, with a point before decimals, such as [12.5, 40]';

/** How what lies at a path within a figure is written. */
export function formInFigure([key, pose, part]: Path): string {
  if (key !== 'poses' || pose === undefined) return forms.get(String(key)) ?? wholeFigure;
  if (part === undefined) return wholePose;
  return part === 'like' || part === 'mirror' ? nameOfPose : joint;
}
