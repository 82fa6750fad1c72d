/** An exercise as it stands on a sheet: pictures, instructions, cautions, other forms, sources. */
import { listStills } from '../../documents/list-stills.ts';
import type { HandoutMessages } from '../../messages/handout.ts';
import { emptyLine, line, type Role, type StyledLine, span } from '../../outputs/screen/styled-line.ts';
import type { PlanExerciseStep } from '../../plan/plan.ts';
import type { Exercise, Source } from '../../routine/routine.ts';
import { wrapText } from '../../text/wrap.ts';
import { type PageOptions, renderFigures } from './render-figures.ts';

/** Longer lines are hard to read. */
const mostColumns = 100;
const indent = '  ';

/** Without a step, the exercise by itself: the pictures of both its sides. */
export function renderExercise(
  exercise: Exercise,
  step: PlanExerciseStep | undefined,
  words: HandoutMessages,
  options: PageOptions,
): readonly StyledLine[] {
  const { figure, takeCare } = exercise;
  const { headings } = words;
  const columns = Math.min(mostColumns, options.columns);
  const pictures = figure === undefined ? [] : renderFigures(listStills(figure, words, step), options);
  const seen = pictures.length > 0 && figure?.view === 'top' ? renderTexts([words.seenFromAbove], columns, 'dim') : [];
  const block = (heading: string, texts: readonly (string | undefined)[], role: Role = 'plain') =>
    renderBlock(heading, texts, columns, role);
  return [
    ...pictures,
    ...seen,
    ...block(headings.takeCare, takeCare, 'warning'),
    ...block(headings.how, exercise.how),
    ...block(headings.breathe, [exercise.breathe]),
    ...block(headings.mistakes, exercise.mistakes),
    ...block(headings.easier, [exercise.easier]),
    ...block(headings.harder, [exercise.harder]),
    ...block(headings.sources, exercise.sources.map(wordSource), 'dim'),
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

function wordSource({ title, gives, figure, url }: Source): string {
  const what = [gives, figure].filter((text) => text !== undefined).join(' ');
  return [title, what === '' ? '' : `: ${what}`, url === undefined ? '' : ` ${url}`].join('');
}
