/**
 * What of a plan has to be heard: its words about safety (when to stop, that a pack comes off, how to look at the skin), and
 * those that name a side before it is worked.
 */
import { messagesFor } from '../messages/messages-for.ts';
import type { PackKind } from '../routine/routine.ts';
import type { Cue, Plan } from './plan.ts';
import { planUnhurried, spokenMs } from './planned-phrase.ts';
import type { Segment } from './segment.ts';
import { isQuickTurn } from './work-kinds/work-kind.ts';

export function isStopRule({ safety, kind }: Cue): boolean {
  return safety === true && kind === 'form';
}

/** Where on the plan its rules of when to stop are over; `undefined` where none are said. */
export function findRulesEnd(plan: Plan): { readonly segment: number; readonly atMs: number } | undefined {
  const last = plan.cues.findLast(isStopRule);
  const segment = last && plan.segments[last.segment];
  return segment && { segment: segment.index, atMs: last.atMs + spokenMs(last, segment, plan.rate) };
}

/** The pack that a segment says from its beginning to take off. */
export function packOffSaid({ cues }: Plan, { index }: Segment): PackKind | undefined {
  return cues.find(({ segment, packOff }) => segment === index && packOff !== undefined)?.packOff;
}

/** How long it takes to say so. */
export function packOffMs(plan: Plan, segment: Segment): number {
  const pack = packOffSaid(plan, segment);
  if (pack === undefined) return 0;
  const { announcements } = messagesFor(plan.language).speech;
  return planUnhurried(announcements.packOff(pack), plan.rate).withinMs;
}

/** From where on something is being said in a segment, and until when, on the plan. */
export interface SpokenSpan {
  readonly fromMs: number;
  readonly toMs: number;
}

/**
 * A skin check comes at its time during a pack; all else about safety follows each other from the beginning. Rules that
 * were heard in this session, and are owed no more, are cut short like anything else.
 */
export function listSafetySpans(plan: Plan, segment: Segment, owed = { rules: true }): readonly SpokenSpan[] {
  const cues = plan.cues.filter(
    (cue) => cue.segment === segment.index && cue.safety && (owed.rules || !isStopRule(cue)),
  );
  const endOf = (cue: Cue) => cue.atMs + spokenMs(cue, segment, plan.rate);
  const checks = cues.filter((cue) => isSkinCheck(cue, segment));
  const others = cues.filter((cue) => !checks.includes(cue)).map(endOf);
  const toMs = Math.max(segment.atMs + packOffMs(plan, segment), ...others);
  return [
    ...(toMs > segment.atMs ? [{ fromMs: segment.atMs, toMs }] : []),
    ...checks.map((cue) => ({ fromMs: cue.atMs, toMs: endOf(cue) })),
  ];
}

/** Where on the plan all of it is over in a segment; its start where nothing is said. */
export function endOfSafetyMs(plan: Plan, segment: Segment): number {
  return Math.max(segment.atMs, ...listSafetySpans(plan, segment).map(({ toMs }) => toMs));
}

export function isSkinCheck({ kind, safety }: Cue, segment: Segment): boolean {
  return segment.kind === 'pack' && kind === 'pack' && safety === true;
}

// The words that name a side before it is worked: while getting ready, at a change of sides, and in a rest.

/** In falling length; none where there is no side. */
export function listSideNames({ steps, language }: Plan, { step: index, side }: Segment): readonly string[] {
  const step = steps[index];
  if (side === undefined || step?.kind !== 'exercise') return [];
  return messagesFor(language).speech.firstSide(side, step.dose.sides.length);
}

/** The words for the side of a rep that needs to be named before it: kicks change sides too fast, and some reps begin with it. */
export function listNeededSide(plan: Plan, rep: Segment | undefined): readonly string[] {
  const step = rep && plan.steps[rep.step];
  if (rep?.rep === undefined || step?.kind !== 'exercise' || isQuickTurn(step)) return [];
  const begins = (words: string) =>
    plan.cues.some(({ segment, say }) => segment === rep.index && say.startsWith(words));
  return listSideNames(plan, rep)
    .slice(-1)
    .filter((words) => !begins(words));
}

/** When a segment names the side of the rep after it, where that needs it: not the one that was just worked. */
export function listSideSpans(plan: Plan, segment: Segment): readonly SpokenSpan[] {
  const rep = plan.segments[segment.index + 1];
  const before = plan.segments[segment.index - 1];
  const isKnown = before?.rep !== undefined && before.step === rep?.step && before.side === rep.side;
  if (isKnown || listNeededSide(plan, rep).length === 0) return [];
  return plan.cues
    .filter((cue) => cue.segment === segment.index && cue.side !== undefined)
    .map((cue) => ({ fromMs: cue.atMs, toMs: cue.atMs + spokenMs(cue, segment, plan.rate) }));
}
