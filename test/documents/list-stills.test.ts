import { describe, expect, test } from 'vitest';
import { listStills, type StillStep } from '../../src/documents/list-stills.ts';
import { poseAfter } from '../../src/figure/pose-at.ts';
import { messagesFor } from '../../src/messages/messages-for.ts';
import type { Figure } from '../../src/routine/figure.ts';
import { bundledFigure } from '../figure/support/bundled-figures.ts';

const messages = messagesFor('en');

/** Of a figure that has none of its own. */
function captions(id: string, step?: StillStep): readonly string[] {
  const figure = bundledFigure(id);
  const poses = Object.entries(figure.poses).map(([name, { caption: _, ...pose }]) => [name, pose]);
  return captionsOf({ ...figure, poses: Object.fromEntries(poses) }, step);
}

function captionsOf(figure: Figure, step?: StillStep): readonly string[] {
  return listStills(figure, messages, step).map(({ caption }) => caption);
}

const held: StillStep = { work: { kind: 'hold', holdMs: 8000 }, dose: { sets: [4], sides: ['left', 'right'] } };
const slow: StillStep['work'] = { kind: 'tempo', outMs: 2000, stayMs: 1000, backMs: 2000 };

describe('the pictures of an exercise', () => {
  test('are the start and what is held', () => {
    expect(captions('bridging')).toEqual(['Start', 'Hold']);
    expect(captions('bridging', { work: slow, dose: { sets: [8], sides: [] } })).toEqual(['Start', 'End']);
  });

  test('show both sides where they differ, and each with its own start where that differs too', () => {
    expect(captions('bird-dog', held)).toEqual(['Start', 'Left side', 'Right side']);
    expect(captions('seated-spinal-twist', held)).toEqual([
      'Start, left side',
      'Left side',
      'Start, right side',
      'Right side',
    ]);
    expect(captions('bridging', held)).toEqual(['Start', 'Hold']);
  });

  test('show only the sides that are done, in their order', () => {
    expect(captions('bird-dog', { ...held, dose: { ...held.dose, sides: ['right'] } })).toEqual([
      'Start',
      'Right side',
    ]);
    expect(captions('bird-dog', { ...held, dose: { ...held.dose, sides: ['right', 'left'] } })).toEqual([
      'Start',
      'Right side',
      'Left side',
    ]);
  });

  test('show every station as the routine calls it', () => {
    const stations = [
      { pose: 'left', say: 'knees to the left', holdMs: 5000 },
      { pose: 'middle', say: 'back to the middle', holdMs: 5000 },
    ];
    const step: StillStep = {
      work: { kind: 'stations', stations },
      dose: { sets: [4], sides: [] },
    };
    expect(captions('knee-rolls', step)).toEqual(['Start', 'Knees to the left', 'Back to the middle']);
    const [, left] = listStills(bundledFigure('knee-rolls'), messages, step);
    expect(left?.pose).toEqual(poseAfter(bundledFigure('knee-rolls'), { from: 'rest', to: 'left', side: 'left' }));
  });

  test('show the stations of each side with its own poses', () => {
    const stations = [
      { pose: 'out', say: '{side} knee straight', holdMs: 2000 },
      { pose: 'rest', say: 'and bent', holdMs: 2000 },
    ];
    const step: StillStep = { work: { kind: 'stations', stations }, dose: { sets: [4], sides: ['right', 'left'] } };
    expect(captions('nerve-slider', step)).toEqual([
      'Start, right side',
      'Right knee straight',
      'Right side, and bent',
      'Start, left side',
      'Left knee straight',
      'Left side, and bent',
    ]);
    const [, right, , , left] = listStills(bundledFigure('nerve-slider'), messages, step);
    const outOn = (side: 'left' | 'right') =>
      poseAfter(bundledFigure('nerve-slider'), { from: 'rest', to: `out-${side}`, side });
    expect([right?.pose, left?.pose]).toEqual([outOn('right'), outOn('left')]);
  });

  test('show every pose that a counted repetition goes through', () => {
    const kicks: StillStep = { work: { kind: 'count', everyMs: 2000 }, dose: { sets: [30], sides: ['left', 'right'] } };
    const [left, right] = ['Start, left side', 'Start, right side'];
    const all = [left, 'Left side, 1', 'Left side, 2', right, 'Right side, 1', 'Right side, 2'];
    expect(captions('knee-to-chest-kicks', kicks)).toEqual(all);
    expect(captions('knee-to-chest-kicks')).toEqual(all);
    expect(captions('knee-to-chest-kicks', held)).toEqual([left, 'Left side', right, 'Right side']);
  });

  test('say what is done on each side, where the figure says it', () => {
    expect(captionsOf(bundledFigure('knee-to-chest-kicks'))).toEqual([
      'Start, left side',
      'Left knee in',
      'Left leg up',
      'Start, right side',
      'Right knee in',
      'Right leg up',
    ]);
    expect(captionsOf(bundledFigure('leg-twists'), held).at(-1)).toBe('Left knee across to the right');
  });

  test('of what comes later in a count show the way from what came before', () => {
    const [, chest, kick] = listStills(bundledFigure('knee-to-chest-kicks'), messages);
    expect(kick?.start?.shapes).toEqual(chest?.pose.shapes);
  });

  test('have the start behind them, but for the start itself', () => {
    const [start, left] = listStills(bundledFigure('bird-dog'), messages, held);
    expect(start?.start).toBeUndefined();
    expect(left?.start?.shapes.length).toBe(start?.pose.shapes.length);
    expect(left?.pose).not.toEqual(start?.pose);
  });
});
