/** Lines of the screen as an SVG picture of a terminal: what stands in each cell is drawn, so that no font can shift it. */
import { escapeXml } from '../../src/figure/render-svg.ts';
import type { Role, StyledLine } from '../../src/outputs/screen/theme.ts';

const cell = { width: 8, height: 17 };
const margin = 16;

/** A dark terminal: the same on a light page and on a dark one. */
const paper = '#111827';
const colours: Readonly<Record<Role, string>> = {
  plain: '#e5e7eb',
  strong: '#ffffff',
  dim: '#9ca3af',
  count: '#4ade80',
  into: '#67e8f9',
  relax: '#60a5fa',
  change: '#fbbf24',
  side: '#f0abfc',
  warning: '#fbbf24',
  trunk: '#e5e7eb',
  near: '#67e8f9',
  far: '#60a5fa',
  worked: '#f0abfc',
};
const boldRoles: readonly Role[] = ['strong', 'side'];

export function renderTerminalPicture(lines: readonly StyledLine[], columns: number, title: string): string {
  const width = columns * cell.width + 2 * margin;
  const height = lines.length * cell.height + 2 * margin;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title">`,
    `<title id="title">${escapeXml(title)}</title>`,
    `<rect width="${width}" height="${height}" rx="10" fill="${paper}"/>`,
    `<g transform="translate(${margin} ${margin})" font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="13">`,
    ...lines.flatMap(renderLine),
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

function renderLine(spans: StyledLine, row: number): readonly string[] {
  let column = 0;
  return spans.flatMap(({ text, role }) => {
    const start = column;
    column += Array.from(text).length;
    return renderSpan(text, role, start, row);
  });
}

/** Letters as text, dots and blocks as shapes. */
function renderSpan(text: string, role: Role, start: number, row: number): readonly string[] {
  const pieces = [
    ...text.matchAll(/[\u2800-\u28ff]+|█+|▀+|▄+|━+|─+|[^\s\u2800-\u28ff█▀▄━─]+(?: [^\s\u2800-\u28ff█▀▄━─]+)*/g),
  ];
  return pieces.map(({ 0: piece, index }) => {
    const [x, y] = [(start + Array.from(text.slice(0, index)).length) * cell.width, row * cell.height];
    if (/[\u2800-\u28ff]/.test(piece)) return renderDots(piece, role, x, y);
    const width = Array.from(piece).length * cell.width;
    if (/[█▀▄━─]/.test(piece)) return renderBlock(piece, role, x, y, width);
    const weight = boldRoles.includes(role) ? ' font-weight="bold"' : '';
    const place = `x="${x}" y="${y + cell.height * 0.75}" textLength="${width}" lengthAdjust="spacingAndGlyphs"`;
    return `<text ${place} fill="${colours[role]}"${weight}>${escapeXml(piece)}</text>`;
  });
}

/** Where in its cell a block or a line begins, and how high it is, in cells. */
const blocks: Readonly<Record<string, readonly [from: number, height: number]>> = {
  '█': [0, 1],
  '▀': [0, 0.5],
  '▄': [0.5, 0.5],
  '━': [0.44, 0.12],
  '─': [0.47, 0.06],
};

function renderBlock(piece: string, role: Role, x: number, y: number, width: number): string {
  const [from, height] = blocks[piece.charAt(0)] ?? [0, 1];
  const place = `x="${x}" y="${round(y + from * cell.height)}" width="${width}" height="${round(height * cell.height)}"`;
  return `<rect ${place} fill="${colours[role]}"/>`;
}

/** The bits of a braille letter, by the column and the row of the dot. */
const dots = [
  [0, 0],
  [0, 1],
  [0, 2],
  [1, 0],
  [1, 1],
  [1, 2],
  [0, 3],
  [1, 3],
] as const;

/** Dots as strokes of no length with round ends: the shortest way to write many circles. */
function renderDots(piece: string, role: Role, x: number, y: number): string {
  const moves = Array.from(piece).flatMap((letter, index) => {
    const bits = (letter.codePointAt(0) ?? 0) - 0x2800;
    return dots.flatMap(([column, row], bit) => {
      const [dotX, dotY] = [x + (index + column / 2 + 0.25) * cell.width, y + (row / 4 + 0.125) * cell.height];
      return (bits >> bit) & 1 ? [`M${round(dotX)} ${round(dotY)}h0`] : [];
    });
  });
  return `<path stroke="${colours[role]}" stroke-width="3.2" stroke-linecap="round" d="${moves.join('')}"/>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
