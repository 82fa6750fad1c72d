/** After the pain, at most one thing more: what a usual session does not ask at all. */
import { chooseClosingQuestion, type EndedSessionFacts } from '../../care/closing-question.ts';
import { maxNoteLength } from '../../journal/check-record.ts';
import { isPegDue, readPegAnswers } from '../../journal/peg-answers.ts';
import type { Messages } from '../../messages/messages.ts';
import type { SessionRecorder } from '../../outputs/session-recorder.ts';
import type { Ports } from '../../ports.ts';
import { type Prompts, writeLines } from '../prompts.ts';
import { UserError } from '../user-error.ts';

export interface CloseContext extends EndedSessionFacts {
  readonly recorder: SessionRecorder;
  readonly messages: Messages;
  readonly prompts: Prompts;
  readonly ports: Ports;
}

/** Whether anything was asked. */
export async function askToClose(context: CloseContext): Promise<boolean> {
  const { files, environment, clock } = context.ports;
  const nowMs = clock.wallMs();
  const isDue = isPegDue(readPegAnswers(files, environment.folders, nowMs), nowMs);
  const question = chooseClosingQuestion(context, isDue);
  if (question === 'note') await askNote(context);
  if (question === 'peg') await askWeekly(context);
  return question !== undefined;
}

async function askNote({ recorder, messages, prompts }: CloseContext): Promise<void> {
  const note = (await prompts.line(messages.prompts.note, () => true)).trim().slice(0, maxNoteLength);
  if (note !== '') recorder.recordNote(note);
}

async function askWeekly({ messages, prompts, ports }: CloseContext): Promise<void> {
  // Loaded once a week.
  const { askPeg } = await import('../how-it-goes/ask-peg.ts');
  try {
    await askPeg((await messages.weeks()).peg, prompts, ports);
  } catch (error) {
    if (error instanceof UserError) throw error;
    writeLines(ports.terminal, [messages.notices.answersNotKept]);
  }
}
