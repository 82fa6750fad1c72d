import { describe, expect, it } from 'vitest';
import { poseAt } from '../../src/figure/pose-at.ts';
import { renderAscii } from '../../src/figure/render-ascii.ts';
import { bundledFigure, bundledFigures } from './support/bundled-figures.ts';

const size = { columns: 40, rows: 12 };

describe('a figure without braille', () => {
  it.each(['bridging', 'bird-dog', 'standing-back-bend', 'clamshell'])('draws %s with slashes and dashes', (id) => {
    const pose = poseAt(bundledFigure(id), { from: 'held', to: 'held', fraction: 1, side: 'right' });
    expect(renderAscii(pose, size).join('\n')).toMatchSnapshot();
  });

  it.each([...bundledFigures])('stays within its size and within ASCII: %s', (_, figure) => {
    const lines = renderAscii(poseAt(figure, { from: 'rest', to: 'held', fraction: 0.5, side: 'left' }), size);
    expect(lines.length).toBe(figure.view === 'top' ? 0 : size.rows);
    for (const line of lines) expect(line).toMatch(/^[ -~]{0,40}$/);
  });

  it('draws nothing for a view from above', () => {
    expect(renderAscii(poseAt(bundledFigure('leg-twists'), { from: 'rest', to: 'rest', fraction: 0 }), size)).toEqual(
      [],
    );
  });

  it('draws nothing in too small a space', () => {
    const pose = poseAt(bundledFigure('bridging'), { from: 'rest', to: 'rest', fraction: 0 });
    expect(renderAscii(pose, { columns: 23, rows: 12 })).toEqual([]);
  });

  it('shows which way the person looks', () => {
    const pose = (id: string, name: string) =>
      poseAt(bundledFigure(id), { from: name, to: name, fraction: 1, side: 'left' });
    expect(renderAscii(pose('seated-desk-twist', 'rest'), size).join('\n')).toContain('(O)>');
    expect(renderAscii(pose('seated-desk-twist', 'held'), size).join('\n')).toMatch(/\(O\)$/m);
  });
});
