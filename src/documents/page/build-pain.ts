/** What the pain before and after a session means, for every answer: the page looks it up. */
import { answerPain, isGentler, mostDemandingFor } from '../../care/after-session.ts';
import type { DayForm } from '../../messages/care.ts';
import type { Messages } from '../../messages/messages.ts';
import type { PageMessages } from '../../messages/page.ts';
import type { Plan } from '../../plan/plan.ts';
import { type PainOutcome, type PainOutcomes, unknownPain } from './page-data.ts';

const scores = Array.from({ length: 11 }, (_, score) => score);

/** A session that is too much for a pain is not begun, but at its lowest doses where the page has these. */
export function buildRefusals(
  { title }: Plan,
  { form, hasLowest }: { readonly form: DayForm; readonly hasLowest: boolean },
  { offers, pageWords, prompts }: Pick<Messages, 'offers' | 'prompts'> & { readonly pageWords: PageMessages },
): readonly (readonly string[])[] {
  return scores.map((pain) => {
    const most = mostDemandingFor(pain);
    if (!isGentler(most, form)) return [];
    const refused = offers.refused(title, pain);
    const isLow = form === 'maintenance' && most === 'maintenance-low';
    if (isLow && hasLowest) return [refused, pageWords.lowestHere, prompts.safety.firstFlare];
    const lowest = isLow ? [pageWords.lowestInstead] : [];
    return [refused, ...lowest, offers.stopped, ...prompts.safety.stopRules, ...offers.whereToTurn];
  });
}

export function buildOutcomes(form: DayForm, title: string, messages: Messages): PainOutcomes {
  const lines = [...scores, unknownPain].map((before) =>
    scores.map((after) => buildOutcome(before === unknownPain ? undefined : before, after, form, messages)),
  );
  const { summary, prompts, offers } = messages;
  const [rule, scale, caveat] = prompts.safety.stopRules;
  const toSay = [rule, scale, caveat, ...offers.whereToTurn];
  const gentler = (next: DayForm) => [summary.gentlerNext(next, title, undefined), ...toSay];
  const nexts = new Set(lines.flat().flatMap(({ more, namesNextRound }) => (namesNextRound ? [] : [more as DayForm])));
  return {
    lines,
    more: {
      nothing: [],
      scale: [scale, caveat],
      ...Object.fromEntries([...nexts].map((next) => [next, gentler(next)])),
    },
  };
}

function buildOutcome(before: number | undefined, after: number, form: DayForm, { summary }: Messages): PainOutcome {
  const answer = answerPain(before, after, form);
  const line = summary.pain(before, after, answer.kind);
  if ('next' in answer) return { line, more: answer.next, namesNextRound: false };
  return { line, more: answer.kind === 'little-worse' ? 'scale' : 'nothing', namesNextRound: true };
}
