/** An address as a QR code: on the terminal for a phone beside it, on paper for whoever takes it home. */
import { encode } from 'uqr';
import { asMarkup, type Html } from './html.ts';

/** The empty margin that a camera needs, in modules. */
const border = 2;

/** Two rows of modules in one line of half blocks, dark on light whatever the colours of the terminal are. */
export function renderQrLines(text: string, hasColour: boolean): readonly string[] {
  const { data, size } = encode(text, { border });
  const isDark = (row: number, column: number) => data[row]?.[column] === true;
  return Array.from({ length: Math.ceil(size / 2) }, (_, line) => {
    const halves = Array.from({ length: size }, (__, column) => {
      const [upper, lower] = [isDark(2 * line, column), isDark(2 * line + 1, column)];
      // Without colours a terminal is most often light on dark: what is to be light is drawn.
      return blocks[Number(upper === hasColour)]?.[Number(lower === hasColour)] ?? ' ';
    }).join('');
    return hasColour ? `\u001b[30;107m${halves}\u001b[0m` : halves;
  });
}

/** By the upper half, then the lower. */
const blocks = [
  [' ', '▄'],
  ['▀', '█'],
] as const;

/** A picture of dark squares on white paper. `label` is what a screen reader says. */
export function renderQrSvg(text: string, label: Html): Html {
  const { data, size } = encode(text, { border });
  const squares = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return asMarkup(
    `<svg viewBox="0 0 ${size} ${size}" role="img" aria-label="${label.markup}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path fill="#000" d="${squares.join('')}"/></svg>`,
  );
}
