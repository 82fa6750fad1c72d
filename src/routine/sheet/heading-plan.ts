/** A heading that says how much of each exercise below it, and nothing else: "Bed exercises (10 of each, 3-4 times daily)". */
import { capital } from '../../text/prose.ts';
import type { AmountsAbove } from './above-exercises.ts';
import { isPlainHeading, isSection } from './head-words.ts';
import { isDose, isLong, joinAmounts, type LineAmounts } from './line-amounts.ts';
import { readOftenLine } from './often-line.ts';
import type { OpenParts } from './open-parts.ts';
import { readAmounts } from './read-amounts.ts';
import type { LineMeaning } from './sheet.ts';
import { type FoundRules, isRule } from './sheet-rules.ts';
import type { SheetScope } from './sheet-scope.ts';
import { writeNumbersBeforeUnits } from './write-numbers.ts';

interface HeadingPlan extends AmountsAbove {
  readonly rules: readonly string[];
  readonly rounds?: number;
}

const heading =
  /^(?:(?:and|then|now|next|do) )*(?<name>[^(),:;.\d–]+?)(?:\s*\((?<inner>[^()]+)\)\s*:?|(?:\s*[,:]|\s[–-]|\s(?=\d))\s*(?<plan>[^()]+?):?)$/iu;
const interval = /^(?<on>[\d:]+ ?\p{L}*) (?:on|work|belastung)[ ,/–-]+(?<pause>[\d:]+ ?\p{L}*) (?:off|rest|pause)$/iu;
const ofEach =
  /(?<!\p{L})(?:(?:of|for|von) (?:each|jeder)(?: (?:exercise|one|übung))?|(?:each|je(?:de)?) (?:exercise|one|übung))$|(?<=^\d[\d–-]*(?: (?:reps|times|mal|wdh\.?))?) each$/iu;

/** `undefined` where it is no heading. */
export function readHeadingPlan(text: string): HeadingPlan | undefined {
  const { name = '', inner, plan = inner } = heading.exec(text)?.groups ?? {};
  if (plan === undefined || !/\d/.test(plan) || !(isPlainHeading(name) || isSection(name))) return undefined;
  const pieces = plan.split(/\s*[,;]\s*/).filter((piece) => !/^(?:once|einmal)(?: through| only)?$/iu.test(piece));
  // "Neck: side bends, 10 reps" is an exercise.
  const unclear = /[:)]$/.test(text) ? { amounts: {}, isUnclear: true, rules: [] } : undefined;
  const isOfEach = pieces.some((piece) => ofEach.test(piece));
  let found: HeadingPlan = { amounts: {}, isUnclear: false, rules: [], isOfEach };
  for (const piece of pieces) {
    const joined = addPiece(found, piece);
    if (joined === undefined) return unclear;
    found = joined;
  }
  const { isUnheld, ...held } = found.amounts;
  const isHeld = /stretch|dehn/iu.test(name);
  // "Stretches (30 s each)" may be on each side.
  if (isHeld && held.ofWhat === 'unsaid') return unclear;
  const amounts = isHeld ? held : found.amounts;
  const isPlan = (isDose(held) && !isLong(held)) || held.sets !== undefined;
  return isPlan ? { ...found, amounts } : undefined;
}

function addPiece(found: HeadingPlan, piece: string): HeadingPlan | undefined {
  if (isRule(piece)) return { ...found, rules: [...found.rules, piece] };
  const { often, said } = readOftenLine(piece) ?? {};
  if (often !== undefined && said === undefined) return addAmounts(found, { frequency: often });
  const rounds = /^(?<count>\d{1,2}) (?:rounds|runden)$/iu.exec(piece)?.groups?.count;
  if (rounds !== undefined) return found.rounds === undefined ? { ...found, rounds: Number(rounds) } : undefined;
  const { on = piece.replace(ofEach, '').trim(), pause } = interval.exec(piece)?.groups ?? {};
  const written = /^\d{1,2}(?:-\d{1,2})?$/.test(on) ? `${on} times` : on;
  const { amounts, isUnclear, hasUnreadNumber, before, after } = readAmounts(`: ${writeNumbersBeforeUnits(written)}`);
  const isAll = !isUnclear && !hasUnreadNumber && !/\p{L}/u.test(before + after) && amounts.frequency === undefined;
  const more = pause === undefined ? found : { ...found, pause };
  return isAll && Object.keys(amounts).length > 0 ? addAmounts(more, amounts) : undefined;
}

function addAmounts(found: HeadingPlan, more: LineAmounts): HeadingPlan | undefined {
  const amounts = joinAmounts(found.amounts, more);
  return amounts && { ...found, amounts };
}

export function openPlan(
  line: number,
  { rules, rounds, ...above }: HeadingPlan,
  { parts, scope, rules: { texts } }: { parts: OpenParts; scope: SheetScope; rules: FoundRules },
): LineMeaning {
  if (rounds !== undefined && scope.rounds !== undefined) return parts.leaveHeading(line, 'rounds-once');
  if (rounds !== undefined) scope.rounds = { line, isOfBelow: true, count: rounds };
  texts.push(...rules.map((rule) => `${capital(rule)}.`));
  return parts.openAmounts(line, above);
}
