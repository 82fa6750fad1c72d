/** After the pain, at most one question more: what a usual session does not ask at all. */
import { type EndedSessionFacts, wantsNote } from '../../care/closing-question.ts';
import { maxNoteLength } from '../../journal/check-record.ts';
import type { Messages } from '../../messages/messages.ts';
import type { SessionRecorder } from '../../outputs/session-recorder.ts';
import type { Prompts } from '../prompts.ts';

export interface CloseContext extends EndedSessionFacts {
  readonly recorder: SessionRecorder;
  readonly messages: Messages;
  readonly prompts: Prompts;
}

export async function askToClose({ recorder, messages, prompts, ...facts }: CloseContext): Promise<void> {
  if (!wantsNote(facts)) return;
  const note = (await prompts.line(messages.prompts.note, () => true)).trim().slice(0, maxNoteLength);
  if (note !== '') recorder.recordNote(note);
}
