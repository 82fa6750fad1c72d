/**
 * A session that goes on in a pack that was on already when it was left: whether that pack is put on once more is for the
 * same rules as in a new session.
 */
import { findPackLimits } from '../../care/limits.ts';
import { listPlannedPacks } from '../../care/planned-packs.ts';
import { localTimeNow } from '../../journal/local-time.ts';
import { findAfterPack, findCutPack } from '../../journal/resume.ts';
import type { JournalToday } from '../../journal/today.ts';
import type { Choices } from '../../plan/choices.ts';
import { isPackLeftOut, numberPacks } from '../../plan/list-steps.ts';
import type { Routine } from '../../routine/routine.ts';
import { writeLines } from '../prompts.ts';
import { askAboutPacks, readDonePacks } from './ask-limits.ts';
import type { GoingOn } from './prepare-session.ts';
import type { AskContext } from './start-options.ts';

interface CutPack {
  /** It is passed over, and what comes after it is done. */
  readonly isPassed: boolean;
  /** Nothing comes after it. */
  readonly isLast: boolean;
  /** What was written about it. */
  readonly notices: readonly string[];
}

const putOnAgain: CutPack = { isPassed: false, isLast: false, notices: [] };

export async function askCutPack(
  routine: Routine,
  choices: Choices,
  { plan, startAtMs, resumed }: GoingOn,
  { sessions }: JournalToday,
  { prompts, ports, messages }: AskContext,
): Promise<CutPack> {
  const now = localTimeNow(ports.clock);
  const cut = findCutPack(plan, startAtMs, resumed.records);
  if (cut === undefined) return putOnAgain;
  const packs = plan.steps.filter(({ kind }) => kind === 'pack');
  const place = packs.findIndex(({ index }) => index === cut);
  const pack = numberPacks(routine).filter((each) => !isPackLeftOut(each, choices))[place];
  const planned = listPlannedPacks(plan, now.wallMs - startAtMs)[place];
  if (pack === undefined || planned === undefined) return putOnAgain;
  const layOut = () => [planned];
  const limits = findPackLimits([pack], layOut, readDonePacks(sessions, ports), now);
  if (limits.length === 0) return putOnAgain;
  const notices: string[] = [];
  const note = (lines: readonly string[]) => {
    notices.push(...lines.filter((line) => line !== ''));
    writeLines(ports.terminal, lines);
  };
  const isPassed = (await askAboutPacks(limits, prompts, { messages, ports, note })).length > 0;
  return { isPassed, isLast: isPassed && findAfterPack(plan, cut) === undefined, notices };
}
