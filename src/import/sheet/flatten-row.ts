/** A row of a table as a line of words: each amount with the word of its column. */
import type { TableCell } from './find-tables.ts';
import type { ColumnKind } from './table-headings.ts';

/** `undefined` where nobody can tell which value stands in which column, or what it is. */
export function flattenRow(cells: readonly TableCell[] | undefined): string | undefined {
  const name = cells?.find(({ heading }) => heading.kind === 'name')?.text.trim() ?? '';
  if (cells === undefined || name === '') return undefined;
  const others = cells.filter(({ heading, text }) => heading.kind !== 'name' && !isEmpty(text)).map(sayCell);
  return [name.replace(/^(?:\d{1,2}|[A-H]\d)[.)]\s*/, ''), ...others.filter((said) => said !== '')].join(', ');
}

function isEmpty(text: string): boolean {
  return /^(?:[-–—.\s]*|n\/?a|none|keine?r?|0 ?s?)$/i.test(text);
}

/** What a number alone in the column stands for. */
const counted: Partial<Readonly<Record<ColumnKind, (number: string, unit: string | undefined) => string>>> = {
  sets: (number) => `${number} sets`,
  reps: (number) => `${number} reps`,
  breaths: (number) => `${number} breaths`,
  hold: (number, unit = 's') => `hold ${number} ${unit}`,
  time: (number, unit) => (unit === undefined ? `? ${number}` : `${number} ${unit}`),
  rest: (number, unit = 's') => `rest ${number} ${unit} between sets`,
  'times-a-day': (number) => `${number} times a day`,
  'times-a-week': (number) => `${number} times a week`,
};

const bareNumber = /^\d+(?:[.,]\d+)?(?:\s*[-–—]\s*\d+)?$/;

function sayCell({ heading: { kind, unit, sides, text: heading }, text }: TableCell): string {
  const ofSides = sides === undefined ? '' : ' each side';
  const say = counted[kind];
  if (say !== undefined && bareNumber.test(text)) return `${say(text, unit)}${ofSides}`;
  // "As many as you can" is how many, and no number.
  if ((say !== undefined || kind === 'dose') && !/\d/.test(text)) return `? ${heading}: ${text}`;
  if (/tempo|hold|halte/iu.test(heading) && /^\d{1,2}(?:-\d{1,2}){2}$/.test(text)) return `tempo ${text}`;
  // "Slow down (3 s)" is no hold.
  if (kind === 'hold' && !/^(?:hold )?[\d.,\s–—-]+(?:["″]|\p{L}+\.?)?(?: holds?)?$/iu.test(text))
    return `? ${heading}: ${text}`;
  if (kind === 'hold') return `hold ${text}`;
  if (kind === 'rest') return /rest|pause/i.test(text) ? text : `rest ${text}`;
  if (kind === 'row' || kind === 'label') return '';
  if (kind === 'sides' && /^alt/i.test(text)) return 'alternating sides';
  if (kind === 'sides')
    return /^(?:l|r|left|right|both|each|li|re|links|rechts|beide|jede)\.?$/iu.test(text) ? `${text} side` : text;
  if (kind === 'equipment')
    return `with ${text.replace(/^(?:@|with|mit)\s*/i, '')}${/^band$/i.test(heading) && !/band/i.test(text) ? ' band' : ''}`;
  if (kind === 'words') return `- ${text}`;
  // What its number is of nobody can tell.
  if (kind === 'other' || kind === 'unclear' || kind === 'day-part' || kind === 'when')
    return /\d/.test(text) ? `? ${heading}: ${text}` : `- ${heading}: ${text}`;
  return `${text}${ofSides}`;
}
