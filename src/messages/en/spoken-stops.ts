/** When to stop, and what stopping is. */

import { asSentence } from '../../text/prose.ts';
import type { SpeechMessages } from '../speech.ts';
import { sayNumber } from './numbers.ts';

export const spokenStops: Pick<SpeechMessages, 'stopIf' | 'stopIfAny' | 'stopRules' | 'howToStop'> = {
  stopIf: (reason) => `Stop if ${sayReason(reason)}`,
  stopIfAny: (reasons, action, isAll) => [
    ...reasons.map((reason, index) => `${index === 0 ? 'Stop if' : 'Or if'} ${sayReason(reason)}`),
    `In ${sayAnyCase(reasons.length, isAll)}: ${asSentence(action)}`,
  ],
  stopRules: [
    'Stop if pain travels further down your leg.',
    'Stop if you feel numbness or weakness.',
    'Stop if the pain is sharp.',
    'Stop if it keeps getting worse.',
  ],
  howToStop: (canPressKeys) =>
    canPressKeys
      ? [
          'For any of these, press Q; that ends the session.',
          'If it hurts more but none of these applies, press H to break off the exercise.',
        ]
      : ['Stopping means ending the session.'],
};

/** One that was written with its own "if" has it once. */
function sayReason(reason: string): string {
  return asSentence(reason.replace(/^(?:stop )?if /i, ''));
}

/** Whether those before the last ones are among them is never left open. */
function sayAnyCase(cases: number, isAll: boolean): string {
  if (isAll) return cases === 2 ? 'either case' : 'any of these cases';
  return `${cases === 2 ? 'either' : 'any'} of the last ${sayNumber(cases)} cases`;
}
