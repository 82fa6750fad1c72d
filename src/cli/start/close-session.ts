/** What comes after a session that was played: how the pain is now, what else is due to be asked, and the summary. */

import { chooseClosingQuestion, type EndedSessionFacts, isDayForPeg } from '../../care/after-session.ts';
import { maxNoteLength } from '../../journal/check-record.ts';
import { journalFolder } from '../../journal/journal-name.ts';
import { localDay, localTimeNow } from '../../journal/local-time.ts';
import { isPegDue, readPegAnswers } from '../../journal/peg-answers.ts';
import { readRecent, recentDays } from '../../journal/recent-sessions.ts';
import type { Messages } from '../../messages/messages.ts';
import type { SessionRecorder } from '../../outputs/session-recorder.ts';
import type { Ports } from '../../ports.ts';
import type { Mode, PackKind } from '../../routine/routine.ts';
import { keepAnswer, type Prompts, writeLines } from '../prompts.ts';
import { writeFaultOf } from '../user-error.ts';
import type { PlayedSession } from './play-prepared.ts';
import type { SessionVoice } from './prepare-voice.ts';
import { renderSummary } from './render-summary.ts';

interface SessionClose {
  readonly played: PlayedSession;
  /** Still open, for the question. */
  readonly voice: SessionVoice | undefined;
  readonly painBefore: number | undefined;
  /** The first session has as many questions as it may have. */
  readonly isFirstEver: boolean;
  readonly messages: Messages;
  /** Absent where nobody can be asked. */
  readonly prompts: Prompts | undefined;
  readonly ports: Ports;
}

interface CloseContext extends EndedSessionFacts {
  readonly mode: Mode;
  readonly recorder: SessionRecorder;
  readonly messages: Messages;
  readonly prompts: Prompts;
  readonly ports: Ports;
}

/**
 * Asks how the pain is now, aloud too. Whatever happens at this question, what was done is kept and summed up. Returns
 * whether something else was asked.
 */
export async function closeSession(close: SessionClose): Promise<boolean> {
  const { played, voice, painBefore, isFirstEver, messages, prompts, ports } = close;
  const { recorder, summary, outcome, packOn } = played;
  const { announcements } = messages.speech;
  const { terminal, environment } = ports;
  let painAfter: number | undefined;
  let wasAsked = false;
  if (packOn !== undefined) writeLines(terminal, [announcements.packOff(packOn)]);
  try {
    if (prompts !== undefined && outcome !== 'interrupted') {
      // Keys for the session, pressed a moment too late, are no answer.
      await terminal.dropKeys();
      painAfter = await askAloud(messages.prompts, prompts, voice, packOn);
    }
    if (painAfter !== undefined) recorder.recordPainAfter(painAfter);
    if (prompts !== undefined && summary !== undefined && !isFirstEver) {
      wasAsked = await askToClose({
        mode: summary.session.mode,
        end: summary.end,
        pain: { before: painBefore, after: painAfter },
        recorder,
        messages,
        prompts,
        ports,
      });
    }
  } finally {
    await recorder.closeOutputs();
    const pain = { before: painBefore, after: painAfter };
    const { failure } = played.journal;
    const unkept = failure && writeFaultOf(failure);
    if (summary) writeLines(terminal, renderSummary(summary, pain, messages, environment.typedCommand, unkept));
    await voice?.stream.close();
  }
  return wasAsked;
}

/** The question is said once it is on the screen, and an answer ends it. */
async function askAloud(
  { painAfter }: Messages['prompts'],
  prompts: Prompts,
  voice: SessionVoice | undefined,
  packOn: PackKind | undefined,
): Promise<number | undefined> {
  const answer = prompts.score(painAfter);
  voice?.stream.announce(voice.lastQuestion(packOn));
  return answer.finally(() => voice?.stream.halt());
}

/** After the pain, at most one thing more: what a usual session does not ask at all. Returns whether anything was asked. */
async function askToClose(context: CloseContext): Promise<boolean> {
  const question = chooseClosingQuestion(context, isWeeklyDue(context));
  if (question === 'note') await askNote(context);
  if (question === 'peg') await askWeekly(context);
  return question !== undefined;
}

function isWeeklyDue({ mode, ports: { files, environment, clock } }: CloseContext): boolean {
  const { folders } = environment;
  const now = localTimeNow(clock);
  if (!isPegDue(readPegAnswers(files, folders, now.wallMs), now.wallMs)) return false;
  const { sessions } = readRecent(files, journalFolder(files, folders), now, recentDays);
  return isDayForPeg(mode, sessions, localDay(now));
}

async function askNote({ recorder, messages, prompts }: CloseContext): Promise<void> {
  const note = (await prompts.line(messages.prompts.note, () => true)).trim().slice(0, maxNoteLength);
  if (note !== '') recorder.recordNote(note);
}

async function askWeekly({ messages, prompts, ports }: CloseContext): Promise<void> {
  // Loaded once a week.
  const { askPeg } = await import('../commands/peg.ts');
  const { peg } = await messages.weeks();
  await keepAnswer(() => askPeg(peg, prompts, ports), messages.notices, ports.terminal);
}
