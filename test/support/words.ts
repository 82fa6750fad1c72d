/** The English words for the program's codes, for tests of what a person reads. */

import { english } from '../../src/messages/en/english.ts';
import type { VoiceFault, VoiceTitle } from '../../src/messages/errors.ts';
import { formatMessage } from '../../src/messages/message-table.ts';
import type { Warning } from '../../src/messages/warnings.ts';

export const { log: logMessages } = english;

export function renderWarning(warning: Warning): string {
  return formatMessage(english.warnings.session, warning);
}

export function renderRefusal({ about, fault }: { readonly about: VoiceTitle; readonly fault: VoiceFault }): string {
  return renderWarning({ code: 'voice-refused', about, fault });
}
