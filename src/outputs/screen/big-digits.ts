/** Digits that can be read from the floor: five rows high, and twice that where there is room. */

const glyphs: ReadonlyMap<string, readonly string[]> = new Map([
  ['0', ['███', '█ █', '█ █', '█ █', '███']],
  ['1', [' █ ', '██ ', ' █ ', ' █ ', '███']],
  ['2', ['███', '  █', '███', '█  ', '███']],
  ['3', ['███', '  █', '███', '  █', '███']],
  ['4', ['█ █', '█ █', '███', '  █', '  █']],
  ['5', ['███', '█  ', '███', '  █', '███']],
  ['6', ['███', '█  ', '███', '█ █', '███']],
  ['7', ['███', '  █', '  █', '  █', '  █']],
  ['8', ['███', '█ █', '███', '█ █', '███']],
  ['9', ['███', '█ █', '███', '  █', '███']],
  [':', [' ', '█', ' ', '█', ' ']],
  ['/', ['  █', '  █', ' █ ', '█  ', '█  ']],
]);

export const digitRows = 5;

/** `text` of digits and colons as rows of blocks; every block is `scale` rows high and twice as many columns wide. */
export function renderBigDigits(text: string, scale: number, block: string): readonly string[] {
  const letters = Array.from(text, (letter) => glyphs.get(letter) ?? []);
  const wide = block.repeat(scale * 2);
  const space = ' '.repeat(scale * 2);
  return Array.from({ length: digitRows * scale }, (_, row) => {
    const pieces = letters.map((rows) => rows[Math.floor(row / scale)] ?? '');
    return Array.from(pieces.join(' '), (dot) => (dot === '█' ? wide : space)).join('');
  });
}

/** Columns that `renderBigDigits` needs. */
export function bigDigitsWidth(text: string, scale: number): number {
  const dots = Array.from(text, (letter) => glyphs.get(letter)?.[0]?.length ?? 0);
  return (dots.reduce((sum, width) => sum + width, 0) + Math.max(0, dots.length - 1)) * scale * 2;
}
