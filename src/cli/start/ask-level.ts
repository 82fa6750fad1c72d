/** At which level maintenance is done. One more is offered, one less may be declined; without anybody nothing grows. */
import type { LevelReason } from '../../messages/care.ts';
import type { Choices } from '../../plan/choices.ts';
import { safeText } from '../../text/escape.ts';
import { findLevel, followsLevel } from '../find-level.ts';
import type { AskContext } from './ask-context.ts';
import type { ChosenRoutine } from './ask-offer.ts';

interface Levelled {
  readonly choices: Choices;
  /** Which level it is and why; none where there is no choice of doses, or it was made otherwise. */
  readonly notes: readonly string[];
}

export async function askLevel(
  { loaded, choices, start }: ChosenRoutine,
  pain: number | undefined,
  { options, prompts, messages, ports }: AskContext,
): Promise<Levelled> {
  const asIs = { choices, notes: [] };
  if (start === 'resume' || !followsLevel(loaded, choices, options.usesLevels)) return asIs;
  const found = findLevel(loaded, choices, pain, ports);
  if (found === undefined) return asIs;
  const { of, verdict } = found;
  const take = (level: number, reason: LevelReason): Levelled => ({
    choices: { ...choices, level },
    notes: [messages.level.line(level, of, reason)],
  });
  const { choice } = verdict;
  if (choice === undefined || prompts === undefined) return take(verdict.level, verdict.reason);
  const isTaken = await prompts.confirm(safeText(messages.level.question(choice.level, of, choice.reason)), true);
  if (isTaken) return take(choice.level, choice.reason);
  return take(choice.declined, { code: 'chosen' });
}
