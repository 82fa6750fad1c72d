/** What is said of packs: what they need, how they are put on, and when to look at the skin. */
import { defaultPackPlace, type PackPlace } from '../../routine/pack-places.ts';
import type { Pack, PackKind } from '../../routine/routine.ts';
import type { SkinCheck } from '../speech.ts';
import { minuteMs } from './numbers.ts';

/** Elsewhere it can only be looked at in a mirror, and whoever sits may lean on it. */
const isSeenAt: Readonly<Record<PackPlace, boolean>> = {
  'lower back': false,
  'upper back': false,
  shoulder: false,
  elbow: false,
  wrist: true,
  hip: false,
  thigh: false,
  knee: true,
  calf: false,
  ankle: true,
  foot: true,
};

function isSeen({ where = defaultPackPlace }: Pack): boolean {
  return isSeenAt[where];
}

function sayPlacing(pack: Pack): readonly string[] {
  const { where } = pack;
  return [
    isSeen(pack) ? 'Sit or lie comfortably.' : 'Lie on your side or your front.',
    where === undefined ? 'Put it on your lower back.' : `Place the ${pack.pack} pack on your ${where}.`,
  ];
}

/**
 * Midlands Partnership NHS: wrap, layers, not asleep on it. The position, that nobody lies on a pack, and that the towel
 * round the hot one is dry, as the damp one of the cold pack is at hand, are this project's own choice.
 */
const packCare: Readonly<Record<PackKind, readonly [wrap: string, never: string]>> = {
  cold: ['Wrap it in a damp towel.', "Don't lie on it."],
  heat: ['Put two or three layers of dry towel around it.', "Don't lie on it, and don't fall asleep."],
};

export function sayPackCare(pack: Pack): readonly string[] {
  const [wrap, never] = packCare[pack.pack];
  return [wrap, ...sayPlacing(pack), never];
}

const packTowels: Readonly<Record<PackKind, string>> = { cold: 'a damp towel', heat: 'towels' };

/** With the towels of `packCare`, and a mirror for the look at the skin. */
export function listForPacks(packs: readonly Pack[]): readonly string[] {
  const kinds = [...new Set(packs.map(({ pack }) => pack))];
  const each = kinds.flatMap((pack) => [`the ${pack} pack`, packTowels[pack]]);
  return packs.every(isSeen) ? each : [...each, 'a mirror'];
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
export function listSkinChecks(pack: Pack, canPressKeys: boolean): readonly SkinCheck[] {
  const { afterMs, fine, bad } = skinChecks[pack.pack];
  if (afterMs >= pack.forMs) return [];
  const then = canPressKeys ? 'leave it off and press N' : 'leave it off';
  const say = [
    `Take the pack off, ${isSeen(pack) ? 'and look at your skin' : 'sit or stand up, and look at your skin in the mirror'}.`,
    ...(fine === undefined ? [] : [fine]),
    `If it is ${bad}, or you are unsure, ${then}; no more packs today, even when one is announced.`,
    `If not, ${isSeen(pack) ? '' : 'lie down and '}put it back.`,
  ];
  return [{ afterMs, say: say.join(' ') }];
}
