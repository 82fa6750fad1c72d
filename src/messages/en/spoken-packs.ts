/** What is said of packs: what they need, how they are put on, and when to look at the skin. */
import type { PackKind } from '../../routine/routine.ts';
import type { SkinCheck } from '../speech.ts';
import { minuteMs } from './numbers.ts';

const putOn = ['Lie on your side or your front.', 'Put it on your lower back.'] as const;

/**
 * Midlands Partnership NHS: wrap, layers, not asleep on it. The position, that nobody lies on a pack, and that the towel
 * round the hot one is dry, as the damp one of the cold pack is at hand, are this project's own choice.
 */
export const packCare: Readonly<Record<PackKind, readonly string[]>> = {
  cold: ['Wrap it in a damp towel.', ...putOn, "Don't lie on it."],
  heat: ['Put two or three layers of dry towel around it.', ...putOn, "Don't lie on it, and don't fall asleep."],
};

const packTowels: Readonly<Record<PackKind, string>> = { cold: 'a damp towel', heat: 'towels' };

/** With the towels of `packCare`, and a mirror for the look at the skin. */
export function listForPacks(packs: readonly PackKind[]): readonly string[] {
  const each = packs.flatMap((pack) => [`the ${pack} pack`, packTowels[pack]]);
  return each.length === 0 ? [] : [...each, 'a mirror'];
}

/**
 * Cold: at 5 minutes (Oxford Osteopaths). Heat: "after a few minutes", taken as 3 (Midlands Partnership NHS). Both say to
 * take it off; that skin which has reacted, or of which somebody is unsure, gets no other pack that day is this
 * project's own choice.
 */
const skinChecks: Readonly<
  Record<PackKind, { readonly afterMs: number; readonly fine?: string; readonly bad: string }>
> = {
  cold: { afterMs: 5 * minuteMs, bad: 'bright pink or red' },
  heat: { afterMs: 3 * minuteMs, fine: 'Pink is fine.', bad: 'bright red or mottled' },
};

/** The looks at the skin while a pack lies on it. Without a key nothing can be left out. */
export function listSkinChecks(pack: PackKind, forMs: number, canPressKeys: boolean): readonly SkinCheck[] {
  const { afterMs, fine, bad } = skinChecks[pack];
  if (afterMs >= forMs) return [];
  const then = canPressKeys ? 'leave it off and press N' : 'leave it off';
  const say = [
    'Take the pack off, sit or stand up, and look at your skin in the mirror.',
    ...(fine === undefined ? [] : [fine]),
    `If it is ${bad}, or you are unsure, ${then}; no more packs today, even when one is announced.`,
    'If not, lie down and put it back.',
  ];
  return [{ afterMs, say: say.join(' ') }];
}
