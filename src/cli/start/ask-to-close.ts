/** After the pain, at most one thing more: what a usual session does not ask at all. */
import { chooseClosingQuestion, type EndedSessionFacts, isDayForPeg } from '../../care/after-session.ts';
import { maxNoteLength } from '../../journal/check-record.ts';
import { journalFolder } from '../../journal/journal-name.ts';
import { localDay, localTimeNow } from '../../journal/local-time.ts';
import { isPegDue, readPegAnswers } from '../../journal/peg-answers.ts';
import { readRecentSessions, recentDays } from '../../journal/recent-sessions.ts';
import type { Messages } from '../../messages/messages.ts';
import type { SessionRecorder } from '../../outputs/session-recorder.ts';
import type { Ports } from '../../ports.ts';
import type { Mode } from '../../routine/routine.ts';
import { type Prompts, writeLines } from '../prompts.ts';
import { UserError } from '../user-error.ts';

export interface CloseContext extends EndedSessionFacts {
  readonly mode: Mode;
  readonly recorder: SessionRecorder;
  readonly messages: Messages;
  readonly prompts: Prompts;
  readonly ports: Ports;
}

/** Whether anything was asked. */
export async function askToClose(context: CloseContext): Promise<boolean> {
  const question = chooseClosingQuestion(context, isWeeklyDue(context));
  if (question === 'note') await askNote(context);
  if (question === 'peg') await askWeekly(context);
  return question !== undefined;
}

function isWeeklyDue({ mode, ports: { files, environment, clock } }: CloseContext): boolean {
  const { folders } = environment;
  const now = localTimeNow(clock);
  if (!isPegDue(readPegAnswers(files, folders, now.wallMs), now.wallMs)) return false;
  const sessions = readRecentSessions(files, journalFolder(files, folders), now, recentDays);
  return isDayForPeg(mode, sessions, localDay(now));
}

async function askNote({ recorder, messages, prompts }: CloseContext): Promise<void> {
  const note = (await prompts.line(messages.prompts.note, () => true)).trim().slice(0, maxNoteLength);
  if (note !== '') recorder.recordNote(note);
}

async function askWeekly({ messages, prompts, ports }: CloseContext): Promise<void> {
  // Loaded once a week.
  const { askPeg } = await import('../commands/peg.ts');
  try {
    await askPeg((await messages.weeks()).peg, prompts, ports);
  } catch (error) {
    if (error instanceof UserError) throw error;
    writeLines(ports.terminal, [messages.notices.answersNotKept]);
  }
}
