/** How the bundled figures are drawn: what the format does not refuse, and nobody would take for a body. */
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { figureSchema } from '../../src/routine/figure-schema.ts';
import { bundledFigures } from './support/bundled-figures.ts';
import { listMisplaced } from './support/figure-geometry.ts';

/** A person standing, and the same with an arm raised. */
const rest = {
  head: [0, 93],
  neck: [0, 82],
  hip: [0, 52],
  knee: [0, 27],
  ankle: [0, 3],
  elbow: [0, 64],
  wrist: [0, 48],
};
const raised = { 'right-elbow': [0, 100], 'right-wrist': [0, 116] };

interface Changes {
  readonly poses?: object;
  readonly [key: string]: unknown;
}

function misplacedWith({ poses, ...changes }: Changes): readonly string[] {
  const all = { rest, up: { like: 'rest', ...raised }, 'other-up': { mirror: 'up' }, ...poses };
  const held = { left: 'other-up', right: 'up' };
  const figure = { view: 'side', box: [-30, 0, 60, 120], near: 'right', held, ...changes, poses: all };
  return listMisplaced(v.parse(figureSchema, figure));
}

describe('where the joints are', () => {
  it.each([...bundledFigures])('is right in the figure of %s', (_, figure) => {
    expect(listMisplaced(figure)).toEqual([]);
  });

  it('is right in a small figure', () => {
    expect(misplacedWith({})).toEqual([]);
  });

  it('compares a bone with the rest of either form, and a pose of another view with none', () => {
    const short = { like: 'rest', ankle: [0, 15] };
    expect(misplacedWith({ poses: { short } })).toEqual(['short: left shank changes', 'short: right shank changes']);
    expect(misplacedWith({ poses: { short }, easier: { rest: 'short' } })).toEqual([]);
    expect(misplacedWith({ poses: { short: { ...short, view: 'top' } } })).toEqual([]);
  });

  it('lets no bone change its length, but by what is rounded', () => {
    expect(misplacedWith({ poses: { low: { like: 'rest', 'right-wrist': [0, 40] } } })).toEqual([
      'low: right forearm changes',
    ]);
    expect(misplacedWith({ poses: { low: { like: 'rest', 'right-wrist': [0, 47.6] } } })).toEqual([]);
  });

  it('lets no bone be longer from above than it is', () => {
    const low = { like: 'rest', 'left-wrist': [0, 44] };
    expect(misplacedWith({ view: 'top', box: [-200, -200, 400, 400], poses: { low } })).toEqual([
      'low: left forearm too long',
    ]);
  });

  it('lets a bone turn that points towards the viewer at rest, but not grow longer than it is', () => {
    const turned = { ...rest, wrist: [0, 55] };
    const poses = { rest: turned, up: { like: 'rest' } };
    expect(misplacedWith({ poses: { ...poses, low: { like: 'rest', wrist: [0, 51] } } })).toEqual([]);
    expect(misplacedWith({ poses: { ...poses, low: { like: 'rest', wrist: [0, 44] } } })).toEqual([
      'low: left forearm too long',
      'low: right forearm too long',
    ]);
  });

  it('lets nothing be outside the box, the head with its radius', () => {
    expect(misplacedWith({ box: [-30, 0, 60, 98] })).toContain('rest: head outside');
    expect(misplacedWith({ box: [-30, 0, 60, 98], head: 4 })).not.toContain('rest: head outside');
  });

  it('lets no arrow be outside the box, nor where it is mirrored', () => {
    const up = { like: 'rest', ...raised };
    const to = (x: number, y: number) => [
      [
        [0, 100],
        [x, y],
      ],
    ];
    expect(misplacedWith({ poses: { up: { ...up, arrows: to(35, 60) } } })).toEqual([
      'up: arrow outside',
      'other-up: arrow outside',
    ]);
    expect(misplacedWith({ box: [-6, 3, 43, 113], poses: { up: { ...up, arrows: to(35, 60) } } })).toEqual([]);
    const above = { poses: { up: { ...up, view: 'top', arrows: to(0, 117) } } };
    expect(misplacedWith(above)).toContain('other-up: arrow outside');
  });
});
