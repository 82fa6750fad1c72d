/** English words for what the program tells in codes, for tests of what a person reads. */
import { word } from '../../src/plan/wording/coded.ts';
import { english } from '../../src/plan/wording/english.ts';
import type { VoiceFault, VoiceTitle } from '../../src/plan/wording/sound-fault.ts';
import type { Trouble } from '../../src/plan/wording/trouble.ts';

export const { logged, summed } = english;

export function wordTrouble(trouble: Trouble): string {
  return word(english.troubles.session, trouble);
}

export function wordRefusal({ about, fault }: { readonly about: VoiceTitle; readonly fault: VoiceFault }): string {
  return wordTrouble({ code: 'voice-refused', about, fault });
}
