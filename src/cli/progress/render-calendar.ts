/** The days as a calendar: a column for each week, a row for each day of the week, in blocks that fit the terminal. */
import { weekDays } from '../../durations.ts';
import type { CalendarDay, DayKind } from '../../journal/progress.ts';
import type { ProgressMessages } from '../../messages/weeks.ts';
import type { Theme } from '../../outputs/screen/theme.ts';

/** What lines are fitted to, and painted with. */
export interface Paper {
  /** From 40 on everything has its place. */
  readonly columns: number;
  readonly hasUnicode: boolean;
  readonly theme: Theme;
}

const marks: Readonly<Record<'unicode' | 'ascii', Readonly<Record<DayKind, string>>>> = {
  unicode: { done: '█', partly: '░', 'pain-day': '▒', none: '·' },
  ascii: { done: '#', partly: '+', 'pain-day': 'o', none: '.' },
};

const roles = { done: 'count', partly: 'near', 'pain-day': 'side', none: 'dim' } as const;

const labelColumns = 4;
const weekColumns = 2;

/** `weekdayOfFirst` is 0 for a Monday. Blocks of weeks without any session are left out. */
export function renderCalendar(
  days: readonly CalendarDay[],
  weekdayOfFirst: number,
  words: ProgressMessages,
  paper: Paper,
): readonly string[] {
  const cells: readonly (CalendarDay | undefined)[] = [...Array<undefined>(weekdayOfFirst).fill(undefined), ...days];
  const weeks = Array.from({ length: Math.ceil(cells.length / weekDays) }, (_, week) =>
    cells.slice(week * weekDays, (week + 1) * weekDays),
  );
  const weeksInBlock = Math.max(1, Math.floor((paper.columns - labelColumns) / weekColumns));
  const blocks = Array.from({ length: Math.ceil(weeks.length / weeksInBlock) }, (_, block) =>
    weeks.slice(block * weeksInBlock, (block + 1) * weeksInBlock),
  );
  const filled = blocks.filter((block) => block.some((week) => week.some((day) => day && day.kind !== 'none')));
  return [...filled.flatMap((block) => [...renderBlock(block, words, paper), '']), ...renderLegend(words, paper)];
}

type CalendarWeek = readonly (CalendarDay | undefined)[];

function renderBlock(weeks: readonly CalendarWeek[], words: ProgressMessages, paper: Paper): readonly string[] {
  const rows = words.weekdays.map((name, weekday) => {
    const marked = weeks.map((week) => `${renderDay(week[weekday], paper)} `).join('');
    return `${name.padEnd(labelColumns)}${marked}`.trimEnd();
  });
  return [renderMonths(weeks, paper), ...rows];
}

/** `2026-10` above the week in which a month begins, where there is room for it. */
function renderMonths(weeks: readonly CalendarWeek[], { columns }: Paper): string {
  let line = ' '.repeat(labelColumns);
  let shown = '';
  for (const [index, week] of weeks.entries()) {
    const month = week.find((day) => day !== undefined)?.date.slice(0, 'yyyy-mm'.length) ?? shown;
    const at = labelColumns + index * weekColumns;
    if (month === shown || line.trimEnd().length >= at || at + month.length > columns) continue;
    line = line.trimEnd().padEnd(at) + month;
    shown = month;
  }
  return line.trimEnd();
}

function renderDay(day: CalendarDay | undefined, { hasUnicode, theme }: Paper): string {
  if (day === undefined) return ' ';
  return theme[roles[day.kind]](marks[hasUnicode ? 'unicode' : 'ascii'][day.kind]);
}

/** As many in a line as have room. */
function renderLegend({ dayKinds }: ProgressMessages, { columns, hasUnicode, theme }: Paper): readonly string[] {
  const mark = marks[hasUnicode ? 'unicode' : 'ascii'];
  const lines: { text: string; width: number }[] = [];
  for (const kind of ['done', 'partly', 'pain-day', 'none'] as const) {
    const text = `${theme[roles[kind]](mark[kind])} ${dayKinds[kind]}`;
    const width = mark[kind].length + 1 + dayKinds[kind].length;
    const line = lines.at(-1);
    if (line === undefined || line.width + 2 + width > columns) lines.push({ text, width });
    else lines.splice(-1, 1, { text: `${line.text}  ${text}`, width: line.width + 2 + width });
  }
  return lines.map(({ text }) => text);
}
