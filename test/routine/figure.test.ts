import { expect, test } from 'vitest';
import { poseAfter } from '../../src/figure/pose-at.ts';
import { figureOf, ofSide } from '../../src/routine/figure.ts';
import { bundledFigure, bundledFigures } from '../figure/support/bundled-figures.ts';

test('an exercise done in its easier form has what its figure says of that form, and the rest of the figure', () => {
  const figure = bundledFigure('back-extension-push-up');
  expect(figureOf({ exercise: { figure }, easier: false })).toBe(figure);
  const easier = figureOf({ exercise: { figure }, easier: true });
  expect(easier?.held).toBe('elbows');
  expect(easier?.poses).toBe(figure.poses);
  expect(figureOf({ exercise: { figure }, easier: true })).toBe(easier);
  expect(figureOf({ exercise: {}, easier: true })).toBeUndefined();
});

test.each([...bundledFigures].filter(([, { easier }]) => easier))(
  'the easier form looks different: %s',
  (_, figure) => {
    const easier = figureOf({ exercise: { figure }, easier: true }) ?? figure;
    const last = (of: typeof figure) =>
      ofSide<readonly string[]>(of.path ?? [ofSide(of.held, 'left')], 'left').at(-1) ?? '';
    const draw = (of: typeof figure) => poseAfter(of, { from: 'rest', to: last(of), side: 'left' }).shapes;
    expect(draw(easier)).not.toEqual(draw(figure));
  },
);
