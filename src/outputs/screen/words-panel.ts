/** What is read from the floor: the phase, the side and the count, in block letters. */
import type { Activity } from '../../messages/screen.ts';
import type { Segment } from '../../plan/segment.ts';
import { type BigCount, bigCountAt } from '../../plan/shown/big-count.ts';
import { activityOf, nameSide } from '../../plan/shown/session-words.ts';
import { countsSeconds } from '../../plan/work-kinds/work-kinds.ts';
import { cutText } from '../../text/columns.ts';
import { type BlockRoom, blockColumns, fitBlocks, fitRows, renderBlocks } from './block-letters.ts';
import { isCountingIn, type ScreenOptions, type SessionView } from './session-view.ts';
import { fillUp, line, type Role, type StyledLine, span } from './theme.ts';

/** Each phase has one colour: of its word and of its count. */
const phaseRoles: Readonly<Record<Activity, Role>> = {
  settle: 'strong',
  in: 'into',
  hold: 'count',
  time: 'count',
  count: 'count',
  out: 'relax',
  rest: 'relax',
  pack: 'relax',
  close: 'relax',
  switch: 'change',
  gate: 'change',
};

/** Of the rows beside the figure, for the phase and for the side: the count gets the most. */
const headShare = 0.32;

interface BlockText {
  readonly text: string;
  readonly role: Role;
}

interface Words {
  readonly phase: BlockText;
  readonly side: BlockText | undefined;
  readonly count: BigCount;
  readonly role: Role;
}

/** Below each other, each at a place of its own, so that a longer word moves nothing. */
export function renderWordColumn(
  view: SessionView,
  segment: Segment,
  positionMs: number,
  options: ScreenOptions,
  { columns, rows }: BlockRoom,
): readonly StyledLine[] {
  const { phase, side, count, role } = readWords(view, segment, positionMs, options);
  const headRows = count.now === '' ? fitRows((rows - 1) / 2) : fitRows((rows - 2) * headShare);
  const heads = side === undefined ? [phase] : [phase, side];
  const head = heads.flatMap((text) => fillUp(renderText(text, { columns, rows: headRows }, options), headRows + 1));
  return [...head, ...renderCount(count, role, { columns, rows: rows - head.length }, options)];
}

/** The phase and the side on one line, or the side alone where both do not fit; nothing where not even that does. */
export function renderHead(
  view: SessionView,
  segment: Segment,
  positionMs: number,
  options: ScreenOptions,
  room: BlockRoom,
): readonly StyledLine[] {
  const { phase, side } = readWords(view, segment, positionMs, options);
  const { hasUnicode } = options;
  if (side === undefined) return renderText(phase, room, options);
  const both = fitBlocks(`${phase.text} ${side.text}`, room, hasUnicode);
  if (both === undefined) return renderText(side, room, options);
  const [first = ''] = both.lines;
  if (both.lines.length > 1) {
    const rows = renderBlocks(both, hasUnicode);
    const split = Math.ceil(rows.length / 2);
    return rows.map((text, row) => line(text, row < split ? phase.role : side.role));
  }
  // Each word of one line has its colour: the first one's ends where the line would end without the other.
  const end = blockColumns(first.slice(0, first.length - side.text.length - 1), both.size);
  return renderBlocks(both, hasUnicode).map((text) => [
    span(text.slice(0, end), phase.role),
    span(text.slice(end), side.role),
  ]);
}

/** The count as large as there is room for; as plain digits where there is none. */
export function renderCountBlock(
  view: SessionView,
  segment: Segment,
  positionMs: number,
  options: ScreenOptions,
  room: BlockRoom,
): readonly StyledLine[] {
  const { count, role } = readWords(view, segment, positionMs, options);
  return renderCount(count, role, room, options);
}

/** Whether anything counts: a gate waits without a number. */
export function hasCount(view: SessionView, segment: Segment, positionMs: number): boolean {
  return isCountingIn(view, positionMs) || bigCountOf(view, segment, positionMs).now !== '';
}

function bigCountOf({ plan }: SessionView, segment: Segment, positionMs: number): BigCount {
  return bigCountAt(plan, segment, positionMs, (hold) => countsSeconds(plan, hold));
}

export function readWords(view: SessionView, segment: Segment, positionMs: number, { messages }: ScreenOptions): Words {
  const { screen } = messages;
  const step = view.plan.steps[segment.step];
  const isHalted = view.halted !== undefined && view.halted !== 'gate' && view.halted !== 'end';
  const activity = view.isResumed ? 'settle' : activityOf(segment, step);
  const role = isHalted || view.isResumed ? 'dim' : phaseRoles[activity];
  const side = step?.kind === 'exercise' ? nameSide(step, segment, screen, messages.speech) : undefined;
  const secondsLeft = String(view.countIn);
  return {
    phase: isHalted
      ? { text: screen.shortPaused, role: 'warning' }
      : { text: screen.shortActivity[activity], role: phaseRoles[activity] },
    side: side === undefined ? undefined : { text: side, role: isHalted ? 'dim' : 'side' },
    count: isCountingIn(view, positionMs)
      ? { now: secondsLeft, widest: secondsLeft }
      : bigCountOf(view, segment, positionMs),
    role,
  };
}

/** In block letters, or as it is where these have no room or lack one of the letters. */
function renderText({ text, role }: BlockText, room: BlockRoom, { hasUnicode }: ScreenOptions): readonly StyledLine[] {
  const layout = fitBlocks(text, room, hasUnicode);
  if (layout === undefined) return [line(cutText(text.toUpperCase(), room.columns), role)];
  return renderBlocks(layout, hasUnicode).map((row) => line(row, role));
}

/** What it counts up to stands behind the number, and fainter: the number is what changes. */
function renderCount(
  { now, of, widest }: BigCount,
  role: Role,
  room: BlockRoom,
  { hasUnicode }: ScreenOptions,
): readonly StyledLine[] {
  if (now === '' || room.rows <= 0) return [];
  const text = of === undefined ? now : `${now}/${of}`;
  const layout = fitBlocks(widest, room, hasUnicode);
  if (layout === undefined) return [line(cutText(text, room.columns), role)];
  const end = blockColumns(now, layout.size);
  return renderBlocks({ ...layout, lines: [text] }, hasUnicode).map((row) => [
    span(row.slice(0, end), role),
    span(row.slice(end), 'dim'),
  ]);
}
