/** An exercise as it stands on a sheet: pictures, instructions, cautions, other forms, sources. */
import { listStills, type Still } from '../../documents/list-stills.ts';
import { type FigureSize, figureSize, type SideLetters } from '../../figure/drawable-pose.ts';
import { renderAscii } from '../../figure/render-ascii.ts';
import { renderBraille } from '../../figure/render-braille.ts';
import { fillSidesOfSheet } from '../../messages/fill-sides.ts';
import type { Messages } from '../../messages/messages.ts';
import { colourLine } from '../../outputs/screen/figure-panel.ts';
import { emptyLine, line, type Role, type StyledLine, span } from '../../outputs/screen/theme.ts';
import type { PlanExerciseStep } from '../../plan/plan.ts';
import { figureOf } from '../../routine/figure.ts';
import type { Exercise, Source } from '../../routine/routine.ts';
import { cutText } from '../../text/columns.ts';
import { wrapText } from '../../text/prose.ts';
import { maxTextColumns } from '../read-flags.ts';

export interface ExercisePageOptions {
  readonly columns: number;
  readonly hasUnicode: boolean;
}

const indent = '  ';

const maxPictureRows = 12;
const gapColumns = 4;

/** Without a step, the exercise by itself: the pictures of both its sides. */
export function renderExercise(
  exercise: Exercise,
  step: PlanExerciseStep | undefined,
  messages: Messages,
  options: ExercisePageOptions,
): readonly StyledLine[] {
  const { handout, speech } = messages;
  const { takeCare, easier } = exercise;
  const figure = figureOf({ exercise, easier: step?.easier === true });
  const doneEasier = step?.easier === true ? easier : undefined;
  const fill = (text: string | undefined) => text && fillSidesOfSheet(text, step?.dose.sides ?? [], speech);
  const { headings } = handout;
  const columns = Math.min(maxTextColumns, options.columns);
  const { sideLetters: letters } = handout;
  const pictures =
    figure === undefined ? [] : renderFigures(listStills(figure, messages, step), { ...options, letters });
  const seen =
    pictures.length > 0 && figure?.view === 'top'
      ? renderTexts([handout.seenFromAbove(exercise.position)], columns, 'dim')
      : [];
  const block = (heading: string, texts: readonly (string | undefined)[], role: Role = 'plain') =>
    renderBlock(heading, texts.map(fill), columns, role);
  return [
    ...pictures,
    ...seen,
    ...(exercise.picture === undefined ? [] : renderTexts([handout.pictureFile(exercise.picture)], columns, 'dim')),
    ...block(headings.why, [exercise.why]),
    ...block(
      headings.takeCare,
      takeCare.map(({ concern, say }) => handout.caution(concern, say)),
      'warning',
    ),
    ...(doneEasier?.isWhole ? block(handout.howEasier, doneEasier.how) : block(headings.how, exercise.how)),
    ...block(headings.breathe, [exercise.breathe]),
    ...block(headings.mistakes, exercise.mistakes),
    ...block(headings.easier, doneEasier === undefined ? (easier?.how ?? []) : []),
    ...block(headings.harder, [exercise.harder]),
    ...block(headings.sources, exercise.sources.map(renderSource), 'dim'),
    emptyLine,
  ];
}

/** A heading over its texts; nothing where there are none. */
function renderBlock(
  heading: string,
  texts: readonly (string | undefined)[],
  columns: number,
  role: Role,
): readonly StyledLine[] {
  const given = texts.filter((text) => text !== undefined);
  return given.length === 0 ? [] : [[span(heading, 'strong')], ...renderTexts(given, columns, role)];
}

/** Each text indented, and further where it goes on. */
function renderTexts(texts: readonly string[], columns: number, role: Role): readonly StyledLine[] {
  return texts.flatMap((text) =>
    wrapText(text, Math.max(1, columns - 2 * indent.length)).map((part, index) =>
      line(`${index === 0 ? indent : indent + indent}${part}`, role),
    ),
  );
}

function renderSource({ title, gives, figure, url }: Source): string {
  const what = [gives, figure].filter((text) => text !== undefined).join(' ');
  return [title, what === '' ? '' : `: ${what}`, url === undefined ? '' : ` ${url}`].join('');
}

/**
 * Pictures of an exercise beside each other, as many in a row as there is room for. No lines where there is no room,
 * or no way to draw these poses.
 */
function renderFigures(
  stills: readonly Still[],
  { columns, hasUnicode, letters }: ExercisePageOptions & { readonly letters: SideLetters },
): readonly StyledLine[] {
  const half = Math.floor((columns - gapColumns) / 2);
  // Start and end belong beside each other, if only at a smaller size.
  const size = figureSize(half, maxPictureRows) ?? figureSize(columns, maxPictureRows);
  if (size === undefined) return [];
  const pictures = stills.map((still) => ({
    caption: still.caption,
    rows: drawStill(still, size, letters, hasUnicode),
  }));
  if (pictures.some(({ rows }) => rows.length === 0)) return [];
  const perRow = Math.max(1, Math.floor((columns + gapColumns) / (size.columns + gapColumns)));
  return chunk(pictures, perRow).flatMap((row) => [...joinPictures(row, size.columns), emptyLine]);
}

interface CaptionedStill {
  readonly caption: string;
  readonly rows: readonly StyledLine[];
}

function drawStill(
  { pose, start }: Still,
  size: FigureSize,
  letters: SideLetters,
  hasUnicode: boolean,
): readonly StyledLine[] {
  if (hasUnicode) {
    const ghost = start === undefined ? {} : { ghost: start };
    return renderBraille(pose, { ...size, letters, working: start !== undefined, ...ghost }).map(colourLine);
  }
  return renderAscii(pose, size).map((text) => line(text.padEnd(size.columns)));
}

/** A row of pictures under their captions, without the rows that are empty in all of them. */
function joinPictures(pictures: readonly CaptionedStill[], columns: number): readonly StyledLine[] {
  const height = Math.max(...pictures.map(({ rows }) => rows.length));
  const drawn = Array.from({ length: height }, (_, row) =>
    joinCells(pictures.map(({ rows }) => rows[row] ?? emptyLine)),
  );
  const first = drawn.findIndex(isFilled);
  const captions = joinCells(
    pictures.map(({ caption }) => [span(cutText(caption, columns).padEnd(columns), 'strong')]),
  );
  return [captions, ...drawn.slice(first, drawn.findLastIndex(isFilled) + 1)];
}

function joinCells(cells: readonly StyledLine[]): StyledLine {
  return cells.flatMap((cell, index) => (index === 0 ? cell : [span(' '.repeat(gapColumns)), ...cell]));
}

function isFilled(spans: StyledLine): boolean {
  return spans.some(({ text }) => text.trim() !== '');
}

function chunk<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  const rows = Math.ceil(items.length / size);
  return Array.from({ length: rows }, (_, row) => items.slice(row * size, (row + 1) * size));
}
