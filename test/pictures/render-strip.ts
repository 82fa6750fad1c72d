/** Several poses side by side as one SVG picture that stands alone: it brings its own colours for light and dark. */
import type { DrawingOptions } from '../../src/figure/drawing.ts';
import { escapeXml, figureStyle, renderDrawing, viewBoxOf } from '../../src/figure/render-svg.ts';

export interface StripPicture extends DrawingOptions {
  /** Stands under the picture. */
  readonly caption: string;
}

export interface StripOptions {
  readonly pictures: readonly StripPicture[];
  /** Pictures in a row. */
  readonly columns: number;
  /** What a screen reader names the strip. */
  readonly title: string;
}

/** Size of a picture, and of the gap between two, in pixels at the strip's own size. */
const picture = { width: 200, height: 125, gap: 16, caption: 24 };

/** The strip as text, row after row. */
export function renderStrip({ pictures, columns, title }: StripOptions): string {
  const rows = Math.ceil(pictures.length / columns);
  const width = columns * (picture.width + picture.gap) - picture.gap;
  const height = rows * (picture.height + picture.caption + picture.gap) - picture.gap;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="strip-title">`,
    `<title id="strip-title">${escapeXml(title)}</title>`,
    `<style>${figureStyle}.caption{font:13px sans-serif;text-anchor:middle;fill:var(--figure-trunk)}</style>`,
    ...pictures.map((each, index) => renderPicture(each, index % columns, Math.floor(index / columns))),
    '</svg>',
    '',
  ].join('\n');
}

function renderPicture({ caption, ...drawing }: StripPicture, column: number, row: number): string {
  const x = column * (picture.width + picture.gap);
  const y = row * (picture.height + picture.caption + picture.gap);
  const place = `x="${x}" y="${y}" width="${picture.width}" height="${picture.height}"`;
  const middle = x + picture.width / 2;
  return [
    `<svg ${place} viewBox="${viewBoxOf(drawing.pose)}" preserveAspectRatio="xMidYMax">`,
    renderDrawing(drawing),
    '</svg>',
    `<text class="caption" x="${middle}" y="${y + picture.height + picture.caption * 0.75}">${escapeXml(caption)}</text>`,
  ].join('\n');
}
