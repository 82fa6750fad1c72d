/**
 * A page with the figures of the named exercises, or of all, to be looked at: every pose on every side, in both forms, in the three
 * terminal sizes on dark, the smallest on light, and as SVG.
 * `npx tsx test/figure/support/contact-sheet.ts [exercise…] > sheet.html`
 */
import type { FigureRole } from '../../../src/figure/dot-grid.ts';
import type { FigureSize } from '../../../src/figure/drawable-pose.ts';
import { type PoseMoment, poseAfter, poseBefore } from '../../../src/figure/pose-at.ts';
import { renderBraille } from '../../../src/figure/render-braille.ts';
import { figureStyle, renderSvg } from '../../../src/figure/render-svg.ts';
import type { Figure } from '../../../src/routine/figure.ts';
import { bundledFigure, bundledFigures, listPoseChanges } from './bundled-figures.ts';

const letters = { left: 'L', right: 'R' };

type Colours = Readonly<Record<FigureRole | 'paper', string>>;

const dark: Colours = {
  paper: '#000',
  ground: '#777',
  prop: '#999',
  far: '#5f87af',
  trunk: '#ddd',
  near: '#5fd7ff',
  worked: '#ffaf00',
  'worked-far': '#ffaf00',
  arrow: '#ffff5f',
};
const light: Colours = {
  paper: '#fff',
  ground: '#999',
  prop: '#777',
  far: '#8787af',
  trunk: '#222',
  near: '#005faf',
  worked: '#d75f00',
  'worked-far': '#d75f00',
  arrow: '#8a7000',
};

const terminals: readonly (readonly [FigureSize, Colours])[] = [
  [{ columns: 40, rows: 12 }, dark],
  [{ columns: 32, rows: 10 }, dark],
  [{ columns: 24, rows: 8 }, dark],
  [{ columns: 24, rows: 8 }, light],
];

/** Every pose that a session can show, once, still. */
function listStills(figure: Figure): readonly PoseMoment[] {
  const stills = listPoseChanges(figure).map(
    (change): PoseMoment => ({
      ...change,
      from: change.to === 'rest' ? 'rest' : change.from,
      fraction: 1,
    }),
  );
  // The first way to a pose counts: the last leads back from it.
  return [...new Map(stills.toReversed().map((still) => [`${still.to} ${still.side}`, still])).values()].toReversed();
}

/** As before an exercise: what works is coloured, with an outline of where it comes from. */
function shownWith(figure: Figure, still: PoseMoment) {
  return still.to === 'rest' ? { letters } : { letters, working: true, ghost: poseBefore(figure, still) };
}

/** A terminal as a picture: a round dot where a font draws one. */
function renderTerminal(figure: Figure, still: PoseMoment, size: FigureSize, colours: Colours): string {
  const lines = renderBraille(poseAfter(figure, still), { ...size, ...shownWith(figure, still) });
  const dots = lines.flatMap(({ text, spans }, row) =>
    spans.flatMap(({ role, from, to }) =>
      [...text.slice(from, to)].flatMap((character, index) =>
        character < '\u2800'
          ? [`<text x="${(from + index) * 2}" y="${row * 4 + 3}" font-size="4" fill="#888">${character}</text>`]
          : listDots(character).map(
              ([x, y]) =>
                `<circle cx="${(from + index) * 2 + x}" cy="${row * 4 + y}" r=".42" fill="${colours[role]}"/>`,
            ),
      ),
    ),
  );
  const [width, height] = [size.columns * 2, size.rows * 4];
  return `<svg style="background:${colours.paper}" width="${width * 4}" viewBox="-.5 -.5 ${width} ${height}">${dots.join('')}</svg>`;
}

/** Column and row of each dot of a braille character. */
function listDots(character: string): readonly (readonly [number, number])[] {
  const bits = (character.codePointAt(0) ?? 0) - 0x2800;
  const places = [0, 1, 2, 3, 4, 5, 6, 7].filter((bit) => (bits & (1 << bit)) !== 0);
  return places.map((bit) => (bit < 6 ? [Math.floor(bit / 3), bit % 3] : [bit - 6, 3]));
}

function renderRow(id: string, figure: Figure, still: PoseMoment): string {
  const label = `${still.to} ${still.side ?? ''}`;
  const svg = renderSvg({
    pose: poseAfter(figure, still),
    ...shownWith(figure, still),
    title: id,
    description: label,
    idPrefix: `${id}-${label}`.replaceAll(' ', '-'),
  });
  const pictures = terminals.map(([size, colours]) => renderTerminal(figure, still, size, colours));
  const cells = [...pictures, `<div>${svg}</div>`].map((cell) => `<td>${cell}</td>`);
  return `<tr><th>${id}<br>${label}<br>${svg.length} B</th>${cells.join('')}</tr>`;
}

const named = process.argv.slice(2);
const ids = named.length > 0 ? named : [...bundledFigures.keys()];
const rows = ids.flatMap((id) => {
  const figure = bundledFigure(id);
  const forms = { [id]: figure, ...(figure.easier && { [`${id} easier`]: { ...figure, ...figure.easier } }) };
  return Object.entries(forms).flatMap(([name, form]) => listStills(form).map((still) => renderRow(name, form, still)));
});
console.log(`<!doctype html><meta charset="utf-8"><title>Figures</title><style>${figureStyle}
body{background:#ccc;font:14px sans-serif}td{vertical-align:top}th{width:110px}div{background:var(--figure-paper);width:300px}div svg{max-height:190px;width:100%}
</style><table>${rows.join('\n')}</table>`);
