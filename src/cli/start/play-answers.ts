/** The session that was asked for: prepared, played and summed up. */
import { countRounds } from '../../care/rounds.ts';
import type { Resumable } from '../../journal/find-resumable.ts';
import { findResumePosition, isSamePlan } from '../../journal/find-resume-position.ts';
import { journalFolder } from '../../journal/journal-name.ts';
import { sessionsNewestFirst } from '../../journal/list-sessions.ts';
import { answerLastHurt, reapplyExclusions } from '../../journal/reapply-exclusions.ts';
import { messagesFor, renderFallbackNotice } from '../../messages/languages.ts';
import type { Messages } from '../../messages/messages.ts';
import type { RecordOutput } from '../../outputs/session-recorder.ts';
import { buildPlan } from '../../plan/build-plan.ts';
import { estimateSpeechMs } from '../../plan/estimate-speech.ts';
import type { SpeechLength } from '../../plan/fit-cues.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Ports } from '../../ports.ts';
import { safeText } from '../../text/escape.ts';
import { exitCodeOf, exitCodes } from '../exit-codes.ts';
import { needsPlainLines } from '../needs-plain-lines.ts';
import type { Prompts } from '../prompts.ts';
import { writeLines } from '../write-lines.ts';
import type { Answers } from './ask-before.ts';
import { askPain } from './ask-pain.ts';
import type { EarlySound } from './early-sound.ts';
import { prepareVoice } from './prepare-voice.ts';
import { renderSummary } from './render-summary.ts';
import { openLog, type PlayedSession, runSession } from './run-session.ts';
import type { StartOptions } from './start-options.ts';
import type { WarningLog } from './warning-log.ts';
import { withSpinner } from './with-spinner.ts';

/** What was opened before the answers were in. */
export interface Opened {
  readonly sound: EarlySound;
  readonly warnings: WarningLog;
}

/** Returns what the program ends with. */
export async function playAnswers(
  options: StartOptions,
  answers: Answers,
  prompts: Prompts | undefined,
  opened: Opened,
  ports: Ports,
): Promise<number> {
  const messages = messagesFor(answers.loaded.routine.language);
  const log = openLog(options, messages, ports, opened.warnings);
  const played = await prepareAndPlay(options, answers, log, opened, ports);
  await finish(played, answers, messages, prompts?.withWords(messages.prompts.prompts), ports);
  if (played.signal !== undefined) return exitCodeOf(played.signal);
  return log?.failed === undefined ? exitCodes.done : exitCodes.unwritable;
}

async function prepareAndPlay(
  options: StartOptions,
  answers: Answers,
  log: RecordOutput | undefined,
  { sound, warnings }: Opened,
  ports: Ports,
): Promise<PlayedSession> {
  const { loaded, choices } = answers;
  const draft = buildPlan(loaded.routine, choices, estimateSpeechMs);
  const messages = messagesFor(draft.language);
  const { resumed, startAtMs } = findBeginning(draft, answers.resumed, messages, ports);
  const spare = (plan: Plan, lengthOf: SpeechLength) => reapplyExclusions(plan, resumed?.records ?? [], lengthOf);
  tellBefore(draft, messages, ports);
  const isPlain = needsPlainLines(ports.terminal, options.plain);
  const wish = options.sound;
  const preparing = messages.notices.preparingVoice;
  const voice =
    wish.speaks || wish.beeps
      ? await withSpinner(preparing(), ports, isPlain, (show) =>
          prepareVoice({ plan: spare(draft, estimateSpeechMs), startAtMs }, wish, sound, ports, {
            onProgress: (done, total) => show(preparing({ done, total })),
            onWarning: (warning) => warnings.add(warning),
          }),
        )
      : undefined;
  const lengthOf = voice?.lengthOf ?? estimateSpeechMs;
  const plan = spare(buildPlan(loaded.routine, choices, lengthOf), lengthOf);
  const facts = {
    routine: loaded.name,
    safety: answers.safety,
    choices: { ...choices },
    painBefore: answers.pain,
    roundToday: countRoundsToday(loaded.name, ports) + 1,
    resumed,
  };
  return runSession({ plan, startAtMs, facts, voice, log, warnings, isPlain }, ports);
}

interface Beginning {
  readonly resumed: Resumable | undefined;
  readonly startAtMs: number;
}

/** Goes on where the interrupted session stopped, unless that is no place of this plan any more. */
function findBeginning(
  plan: Plan,
  resumed: Resumable | undefined,
  { notices }: Messages,
  { terminal }: Ports,
): Beginning {
  const anew: Beginning = { resumed: undefined, startAtMs: 0 };
  if (resumed === undefined) return anew;
  if (!isSamePlan(plan, resumed.session)) {
    writeLines(terminal, [notices.routineChanged]);
    return anew;
  }
  const records = answerLastHurt(plan, resumed.records, estimateSpeechMs);
  const startAtMs = findResumePosition(reapplyExclusions(plan, records, estimateSpeechMs), records);
  if (startAtMs !== undefined) return { resumed: { ...resumed, records }, startAtMs };
  writeLines(terminal, [notices.nothingLeft]);
  return anew;
}

/**
 * What was chosen and why, on pain days the stop rules, who should ask before a pack, and which language stands in for
 * the routine's own.
 */
function tellBefore(plan: Plan, { prompts, handout }: Messages, { terminal }: Ports): void {
  const rules = plan.mode === 'pain-day' ? prompts.safety.stopRules : [];
  const cautions = plan.steps.some(({ kind }) => kind === 'pack') ? handout.packCautions : [];
  const standIn = renderFallbackNotice(plan.language);
  const told = [...(standIn === undefined ? [] : [standIn]), ...rules, ...cautions];
  writeLines(terminal, ['', ...told, safeText(plan.choice)]);
}

/** A history that cannot be read counts as none. */
function countRoundsToday(routine: string, { files, environment, clock }: Ports): number {
  const wallMs = clock.wallMs();
  const now = { wallMs, offsetMinutes: clock.utcOffsetMinutes(wallMs) };
  try {
    return countRounds(sessionsNewestFirst(files, journalFolder(files, environment.folders)), routine, now);
  } catch {
    return 0;
  }
}

/** Whatever happens at the last question, what was done is kept and summed up. */
async function finish(
  played: PlayedSession,
  answers: Answers,
  messages: Messages,
  prompts: Prompts | undefined,
  ports: Ports,
): Promise<void> {
  const { recorder, summary, outcome } = played;
  let painAfter: number | undefined;
  try {
    if (prompts !== undefined && outcome !== 'interrupted') {
      // Keys for the session, pressed a moment too late, are no answer.
      await ports.terminal.dropKeys();
      painAfter = await askPain('painAfter', messages.prompts, prompts);
    }
    if (painAfter !== undefined) recorder.recordPainAfter(painAfter);
  } finally {
    await recorder.close();
    const pain = { before: answers.pain, after: painAfter };
    if (summary) writeLines(ports.terminal, renderSummary(summary, pain, messages.summary));
  }
}
