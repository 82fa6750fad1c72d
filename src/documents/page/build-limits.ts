/** What a page says of a session that is too soon or too much, in the words of the terminal. */
import { heatPerDay } from '../../care/planned-packs.ts';
import type { DueTime, LimitMessages } from '../../messages/care.ts';
import type { Choices } from '../../plan/choices.ts';
import { isPackLeftOut, numberPacks } from '../../plan/list-steps.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Routine } from '../../routine/routine.ts';
import type { LimitWords, PagePack, WordsByDay } from './page-data.ts';

export function buildLimits(
  { again }: Plan,
  { early, overCap, coldTooSoon, coldClose, heatOften }: LimitMessages,
): LimitWords {
  // Without rounds there is no cap to be over.
  const maxPerDay = again?.maxPerDay ?? 0;
  return {
    round: { early: sayByDay(early), 'over-cap': sayByDay((due) => overCap(maxPerDay, due)) },
    coldTooSoon: sayByDay(coldTooSoon),
    coldClose,
    heatOften: heatOften(heatPerDay),
  };
}

export function listPacks(
  routine: Routine,
  choices: Choices,
  { packsLeftOut }: Pick<LimitMessages, 'packsLeftOut'>,
): readonly PagePack[] {
  return numberPacks(routine)
    .filter((pack) => !isPackLeftOut(pack, choices))
    .map((pack, place) => ({ ...pack, place, leftOut: packsLeftOut([pack]) }));
}

function sayByDay(say: (due: DueTime) => string): WordsByDay {
  const sayOn = (day: DueTime['day']) => say({ day, date: '{date}', time: '{time}' });
  return { today: sayOn('today'), tomorrow: sayOn('tomorrow'), later: sayOn('later') };
}
