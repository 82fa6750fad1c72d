/** The session that was asked for: prepared, played and summed up. */
import { countRounds } from '../../history/count-rounds.ts';
import type { Resumable } from '../../history/find-resumable.ts';
import { findResumePosition, isSamePlan } from '../../history/find-resume-position.ts';
import { journalFolder } from '../../history/journal-name.ts';
import type { RecordOutput } from '../../outputs/record-output.ts';
import { buildPlan } from '../../plan/build-plan.ts';
import { estimateSpeechMs } from '../../plan/estimate-speech.ts';
import type { Plan } from '../../plan/plan.ts';
import { stopRules } from '../../plan/wording/safety-questions.ts';
import type { Ports } from '../../ports.ts';
import { safeText } from '../../routine/safe-text.ts';
import { exitCodeOf, exitCodes } from '../exit-codes.ts';
import { needsPlainLines } from '../needs-plain-lines.ts';
import type { Prompts } from '../prompts.ts';
import { writeLines } from '../write-lines.ts';
import type { Answers } from './ask-before.ts';
import { askPain } from './ask-pain.ts';
import { prepareVoice, withSpinner } from './prepare-voice.ts';
import { renderSummary } from './render-summary.ts';
import { openLog, type PlayedSession, runSession } from './run-session.ts';
import type { StartWish } from './start-options.ts';
import { TroubleBoard } from './trouble-board.ts';

/** Returns what the program ends with. */
export async function playAnswers(
  options: StartWish,
  answers: Answers,
  prompts: Prompts | undefined,
  ports: Ports,
): Promise<number> {
  const troubles = new TroubleBoard();
  const log = openLog(options, ports, troubles);
  const played = await prepareAndPlay(options, answers, log, troubles, ports);
  await finish(played, answers, prompts, ports);
  if (played.signal !== undefined) return exitCodeOf(played.signal);
  return log?.failed === undefined ? exitCodes.done : exitCodes.unwritable;
}

async function prepareAndPlay(
  options: StartWish,
  answers: Answers,
  log: RecordOutput | undefined,
  troubles: TroubleBoard,
  ports: Ports,
): Promise<PlayedSession> {
  const { loaded, choices } = answers;
  const draft = buildPlan(loaded.routine, choices, estimateSpeechMs);
  const { resumed, startAtMs } = findBeginning(draft, answers.resumed, ports);
  tellBefore(draft, ports);
  const isPlain = needsPlainLines(ports.terminal, options.plain);
  const { sound } = options;
  const voice =
    sound.speaks || sound.beeps
      ? await withSpinner('Preparing the voice …', ports.terminal, isPlain, () =>
          prepareVoice(draft, sound, ports, (line) => troubles.tell(line)),
        )
      : undefined;
  const plan = buildPlan(loaded.routine, choices, voice?.lengthOf ?? estimateSpeechMs);
  const facts = {
    routine: loaded.name,
    safety: answers.safety,
    choices: { ...choices },
    painBefore: answers.pain,
    roundToday: countRoundsToday(loaded.name, ports) + 1,
    resumed,
  };
  return runSession({ plan, startAtMs, facts, voice, log, troubles, isPlain }, ports);
}

interface Beginning {
  readonly resumed: Resumable | undefined;
  readonly startAtMs: number;
}

/** Goes on where the interrupted session stopped, unless that is no place of this plan any more. */
function findBeginning(plan: Plan, resumed: Resumable | undefined, { terminal }: Ports): Beginning {
  const anew: Beginning = { resumed: undefined, startAtMs: 0 };
  if (resumed === undefined) return anew;
  if (!isSamePlan(plan, resumed.session)) {
    writeLines(terminal, ['The routine has changed since; it begins anew.']);
    return anew;
  }
  const startAtMs = findResumePosition(plan, resumed.records);
  if (startAtMs !== undefined) return { resumed, startAtMs };
  writeLines(terminal, ['Nothing of it was left to do; it begins anew.']);
  return anew;
}

/** What was chosen and why, and on pain days the stop rules. */
function tellBefore(plan: Plan, { terminal }: Ports): void {
  const rules = plan.mode === 'pain-day' ? stopRules : [];
  writeLines(terminal, ['', ...rules, safeText(plan.choice)]);
}

/** A history that cannot be read counts as none. */
function countRoundsToday(routine: string, { files, environment, clock }: Ports): number {
  const wallMs = clock.wallMs();
  const now = { wallMs, offsetMinutes: clock.utcOffsetMinutes(wallMs) };
  try {
    return countRounds(files, journalFolder(files, environment.folders), routine, now);
  } catch {
    return 0;
  }
}

/** Whatever happens at the last question, what was done is kept and summed up. */
async function finish(
  played: PlayedSession,
  answers: Answers,
  prompts: Prompts | undefined,
  ports: Ports,
): Promise<void> {
  const { recorder, summary, outcome } = played;
  let painAfter: number | undefined;
  try {
    if (prompts !== undefined && outcome !== 'interrupted') {
      // Keys for the session, pressed a moment too late, are no answer.
      await ports.terminal.dropKeys();
      painAfter = await askPain('Pain after the session?', prompts);
    }
    if (painAfter !== undefined) recorder.recordPainAfter(painAfter);
  } finally {
    await recorder.close();
    if (summary) writeLines(ports.terminal, renderSummary(summary, { before: answers.pain, after: painAfter }));
  }
}
