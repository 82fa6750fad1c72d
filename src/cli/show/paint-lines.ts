import type { StyledLine } from '../../outputs/screen/styled-line.ts';
import { createTheme } from '../../outputs/screen/theme.ts';
import type { Terminal, TextSink } from '../../ports.ts';
import { safeText } from '../../text/escape.ts';
import type { PageOptions } from './render-figures.ts';

/** Styled lines as text, coloured only for a person who looks at stdout on a terminal. */
export function paintLines(lines: readonly StyledLine[], page: SheetPage): readonly string[] {
  const theme = createTheme(page.hasColour);
  return lines.map((spans) =>
    spans
      .map(({ text, role }) => theme[role](safeText(text)))
      .join('')
      .trimEnd(),
  );
}

export interface SheetPage extends PageOptions {
  readonly hasColour: boolean;
}

/** What stdout can show. */
export function readPage(stdout: TextSink, terminal: Terminal): SheetPage {
  return {
    columns: stdout.columns,
    hasUnicode: terminal.hasUnicode,
    hasColour: terminal.hasColour && stdout.isTerminal,
  };
}
