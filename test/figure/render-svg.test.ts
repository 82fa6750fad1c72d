import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { poseAt } from '../../src/figure/pose-at.ts';
import { figureStyle, renderSvg, type SvgOptions } from '../../src/figure/render-svg.ts';
import { renderStrip } from '../pictures/render-strip.ts';
import { bundledFigure, bundledFigures, sidesOf } from './support/bundled-figures.ts';

function still(id: string, side?: 'left' | 'right'): SvgOptions {
  const figure = bundledFigure(id);
  return {
    pose: poseAt(figure, { from: 'held', to: 'held', fraction: 1, side }),
    ghost: poseAt(figure, { from: 'rest', to: 'rest', fraction: 0, side }),
    title: 'Bridging',
    description: 'Hips lifted into line with the knees.',
    idPrefix: 'bridging',
    working: true,
  };
}

/** Markup, controls and halves of surrogate pairs among the rest. */
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'<>&"\'='),
      fc.integer({ max: 0xffff, min: 0 }).map((unit) => String.fromCharCode(unit)),
    ),
  )
  .map((units) => units.join(''));

/** The names of the elements, in order; throws where the text is not well formed as far as tags go. */
function readTags(svg: string): readonly string[] {
  const open: string[] = [];
  const names: string[] = [];
  for (const [, close, name = '', inside] of svg.matchAll(/<(\/?)([a-z]+)((?:[^<>"]|"[^"<]*")*)>/g)) {
    names.push(name);
    if (close === '/' && open.pop() !== name) throw new Error(`</${name}> closes nothing.`);
    if (close === '' && inside?.endsWith('/') !== true) open.push(name);
  }
  if (open.length > 0) throw new Error(`${open.join()} left open.`);
  return names;
}

describe('a figure as SVG', () => {
  it('draws bridging', () => {
    expect(renderSvg(still('bridging'))).toMatchSnapshot();
  });

  it.each([...bundledFigures])('is well formed, small, and has a name: %s', (id, figure) => {
    for (const side of sidesOf(figure)) {
      const svg = renderSvg(still(id, side));
      expect(readTags(svg).slice(0, 3)).toEqual(['svg', 'title', 'title']);
      expect(svg.length).toBeLessThan(5_500);
      expect(svg).not.toMatch(/NaN|undefined|Infinity/);
      expect(svg).toContain('role="img" aria-labelledby="bridging-title bridging-description"');
    }
  });

  it('takes every colour from the page, with a fallback', () => {
    const colours = [...renderSvg(still('bird-dog', 'left')).matchAll(/(?:stroke|fill)="([^"]+)"/g)].map(
      ([, colour]) => colour,
    );
    expect(colours.filter((colour) => !/^(none|var\(--figure-[a-z]+,#[0-9a-f]+\))$/.test(colour ?? ''))).toEqual([]);
    for (const [, name = ''] of renderSvg(still('bird-dog', 'left')).matchAll(/var\((--figure-[a-z]+)/g)) {
      expect(figureStyle.split(`${name}:`).length).toBe(3);
    }
  });

  it('draws the mat and the props', () => {
    expect(readTags(renderSvg(still('leg-twists', 'left')))).toContain('rect');
    expect(renderSvg(still('seated-pelvic-tilt')).split('--figure-ground').length - 1).toBe(3);
  });

  it('colours the worked side only while it is held', () => {
    const svg = (working: boolean): string => renderSvg({ ...still('bird-dog', 'left'), working });
    expect(svg(true).split('--figure-worked').length - 1).toBe(2);
    expect(svg(false)).not.toContain('--figure-worked');
  });

  it('escapes its texts', () => {
    const bridging = still('bridging');
    const tags = readTags(renderSvg(bridging));
    fc.assert(
      fc.property(anyText, anyText, (title, idPrefix) => {
        const svg = renderSvg({ ...bridging, title, description: title, idPrefix });
        expect(readTags(svg)).toEqual(tags);
        expect(svg).not.toMatch(/(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/u);
      }),
    );
    expect(renderSvg({ ...still('bridging'), title: `<b a="'">&` })).toContain('&lt;b a=&quot;&#39;&quot;&gt;&amp;');
  });
});

describe('a strip of figures', () => {
  it('has every picture with its caption, and the style with its colours', () => {
    const ids = ['bridging', ...[...bundledFigures.keys()].filter((id) => id !== 'bridging')].slice(0, 16);
    const pictures = ids.map((id) => ({ ...still(id, 'left'), caption: `${id} & more` }));
    const strip = renderStrip({ pictures, columns: 4, title: 'All <exercises>' });
    expect(readTags(strip).filter((name) => name === 'text').length).toBe(pictures.length * 2);
    expect(strip).toContain('bridging &amp; more');
    expect(strip).toContain('All &lt;exercises&gt;');
    expect(strip).toContain('prefers-color-scheme:dark');
    expect(strip).toContain('width="848" height="644"');
  });
});
