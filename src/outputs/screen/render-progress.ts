import type { ScreenOptions } from './screen-options.ts';
import type { SessionView } from './session-view.ts';
import { type StyledLine, span } from './styled-line.ts';

/** The whole session as a bar of the window's width. */
export function renderProgress(view: SessionView, positionMs: number, { size, hasUnicode }: ScreenOptions): StyledLine {
  const share = view.plan.totalMs === 0 ? 1 : Math.min(1, positionMs / view.plan.totalMs);
  const filled = Math.floor(share * size.columns);
  const [full, empty] = hasUnicode ? ['█', '░'] : ['#', '-'];
  return [span(full.repeat(filled), 'count'), span(empty.repeat(Math.max(0, size.columns - filled)), 'dim')];
}
