import { renderFallbackNotice } from '../messages/messages-for.ts';
import type { TextSink } from '../ports.ts';

/** Tells, beside what is asked for, where a routine's language has no words and another one stands in. */
export function tellStandIn(language: string, stderr: TextSink): void {
  const line = renderFallbackNotice(language);
  if (line !== undefined) stderr.write(`${line}\n`);
}
