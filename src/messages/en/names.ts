/** Names and sentences that several tables say. */
import type { PackKind } from '../../routine/routine.ts';
import type { HurtOffer } from '../speech.ts';

/** The name of a language by its code: `German` for `de`. A code that nobody has named stays as it is. */
export function nameLanguage(code: string): string {
  try {
    // Made when needed: most sessions never name a language, and it takes a while.
    return new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}

export function sayPackOff(pack: PackKind): string {
  return `Take the ${pack} pack off.`;
}

/** At a change of sides that waits for the person. */
export const pressWhenReady = 'Press Enter when you are ready.';

/** What is said after "it hurts", before what can be done now; where it is known which pack comes off, that. */
export function sayStopped({ over }: HurtOffer, pack: PackKind | undefined): string {
  if (pack === undefined) return stopped[over];
  return over === 'pack' ? sayPackOff(pack) : `${sayPackOff(pack)} ${stopped[over]}`;
}

/** What is over after "it hurts". */
export const stopped: Readonly<Record<HurtOffer['over'], string>> = {
  side: 'This side is over.',
  'side-for-good': 'This side is left out from now on.',
  rep: 'Stopped.',
  pack: 'Take the pack off.',
};
