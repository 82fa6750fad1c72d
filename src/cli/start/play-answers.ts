/** The session that was asked for: prepared, played and summed up. */
import type { Resumable } from '../../history/find-resumable.ts';
import { findResumePosition, isSamePlan } from '../../history/find-resume-position.ts';
import type { RecordOutput } from '../../outputs/record-output.ts';
import { buildPlan } from '../../plan/build-plan.ts';
import { estimateSpeechMs } from '../../plan/estimate-speech.ts';
import type { Plan } from '../../plan/plan.ts';
import { stopRules } from '../../plan/wording/safety-questions.ts';
import type { Ports } from '../../ports.ts';
import { safeText } from '../../routine/safe-text.ts';
import { exitCodeOf, exitCodes } from '../exit-codes.ts';
import type { Prompts } from '../prompts.ts';
import type { Answers } from './ask-before.ts';
import { askPain } from './ask-pain.ts';
import { countRoundsToday } from './count-rounds.ts';
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
  return finish(played, answers, prompts, log, ports);
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
  tellBefore(draft, ports);
  const { sound } = options;
  const voice =
    sound.speaks || sound.beeps
      ? await withSpinner('Preparing the voice …', ports, () =>
          prepareVoice(draft, sound, ports, (line) => troubles.tell(line)),
        )
      : undefined;
  const plan = buildPlan(loaded.routine, choices, voice?.lengthOf ?? estimateSpeechMs);
  const facts = {
    routine: loaded.name,
    safety: answers.safety,
    choices: { ...choices },
    painBefore: answers.pain,
    roundToday: countRoundsToday(ports, plan.mode) + 1,
    resumed: answers.resumed,
  };
  const startAtMs = answers.resumed ? resumePosition(plan, answers.resumed) : 0;
  const isPlain = options.plain || !ports.terminal.canRepaint;
  return runSession({ plan, startAtMs, facts, voice, log, troubles, isPlain }, ports);
}

/** What was chosen and why, and on pain days the stop rules. */
function tellBefore(plan: Plan, { terminal }: Ports): void {
  const rules = plan.mode === 'pain-day' ? stopRules : [];
  terminal.write(`\n${[...rules, safeText(plan.choice)].join('\n')}\n`);
}

function resumePosition(plan: Plan, resumed: Resumable): number {
  return isSamePlan(plan, resumed.session) ? (findResumePosition(plan, resumed.records) ?? 0) : 0;
}

async function finish(
  played: PlayedSession,
  answers: Answers,
  prompts: Prompts | undefined,
  log: RecordOutput | undefined,
  ports: Ports,
): Promise<number> {
  const { recorder, end, outcome, signal } = played;
  const painAfter =
    prompts === undefined || outcome === 'interrupted' ? undefined : await askPain('Pain now?', prompts);
  if (painAfter !== undefined) recorder.recordPainAfter(painAfter);
  await recorder.close();
  if (end) {
    const lines = renderSummary(end, { before: answers.pain, after: painAfter });
    ports.terminal.write(`${lines.join('\n')}\n`);
  }
  if (signal !== undefined) return exitCodeOf(signal);
  return log?.failed === undefined ? exitCodes.done : exitCodes.logFailed;
}
