import { expect, it } from 'vitest';
import { nearestWord } from '../../src/routine/nearest-word.ts';

const joints = ['elbow', 'left-elbow', 'right-elbow', 'left-knee'];

it.each([
  ['left-elbo', 'left-elbow'],
  ['elbow-left', 'left-elbow'],
  ['rightElbow', 'right-elbow'],
  ['Right elbow', 'right-elbow'],
  ['LEFT_KNEE', 'left-knee'],
  ['elbw', 'elbow'],
  ['shoulder-blade', undefined],
])('%s stands for %s', (found, meant) => {
  expect(nearestWord(found, joints)).toBe(meant);
});
