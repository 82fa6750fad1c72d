/** The reasons to stop of all parts of a sheet, each once. */
import type { StopReason } from './sheet.ts';

export function joinReasons(sheets: readonly { readonly stopIf: readonly StopReason[] }[]): readonly StopReason[] {
  const byLine = new Map(sheets.flatMap(({ stopIf }) => stopIf.map((reason) => [reason.line, reason] as const)));
  const reasons = [...byLine.values()].toSorted((one, other) => one.line - other.line);
  return reasons.filter(
    ({ reason }, at) => !reasons.some((other, index) => index !== at && says(other.reason, reason, index < at)),
  );
}

/** Whether one of two is the other, or has it as one of its cases: "it swells, or the knee locks". */
function says(one: string, other: string, isFirst: boolean): boolean {
  const [whole, part] = [one.toLowerCase(), other.toLowerCase()];
  if (whole === part) return isFirst;
  return [`, or ${part}`, `, oder ${part}`].some((end) => whole.endsWith(end)) || whole.startsWith(`${part}, or `);
}
