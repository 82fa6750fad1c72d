import { messagesFor } from '../../messages/messages-for.ts';
import { buildPlan, withCues } from '../../plan/build-plan.ts';
import { renderDoseReason } from '../../plan/choose-dose.ts';
import { estimateSpeechMs } from '../../plan/estimate-speech.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Ports } from '../../ports.ts';
import type { Config } from '../../routine/config.ts';
import type { Routine } from '../../routine/routine.ts';
import { exitCodes } from '../exit-codes.ts';
import { writeFallbackNotice } from '../own-messages.ts';
import { withConfig } from '../read-config.ts';
import { buildSoundPreferences } from '../sound-preferences.ts';
import { measureSpeech } from '../speech-lengths.ts';
import { animate } from './animate.ts';
import { buildRoutineDemo } from './demo-plan.ts';
import { paintLines, readPage } from './paint-lines.ts';
import { renderCues } from './render-cues.ts';
import { renderExercise } from './render-exercise.ts';
import { renderPlanJson } from './render-plan-json.ts';
import { renderSteps, sheetIndent } from './render-steps.ts';
import type { ShowOptions } from './show-options.ts';

/** A routine as a sheet, as a timed transcript, as JSON, or as its movements. */
export async function showRoutine(
  routine: Routine,
  config: Config,
  options: ShowOptions,
  ports: Ports,
): Promise<number> {
  writeFallbackNotice(routine.language, ports.stderr);
  if (options.animate) return animate(buildRoutineDemo(routine), ports.clock, ports.terminal);
  const choices = withConfig(options.choices, config);
  const preferences = buildSoundPreferences({ voice: options.voice, sounds: 'voice', volume: undefined }, config);
  const draft = buildPlan(routine, choices, estimateSpeechMs);
  const plan = withCues(draft, await measureSpeech(draft, preferences, ports));
  const reason = renderDoseReason(plan, choices, choices.budgetMs ?? routine.budgetMs);
  ports.stdout.write(options.json ? renderPlanJson(plan) : `${renderText(plan, reason, options, ports).join('\n')}\n`);
  return exitCodes.done;
}

function renderText(plan: Plan, reason: string, { cues }: ShowOptions, { stdout, terminal }: Ports): readonly string[] {
  if (cues) return renderCues(plan);
  const { handout } = messagesFor(plan.language);
  const page = readPage(stdout, terminal);
  const beside = { ...page, columns: page.columns - sheetIndent.length };
  return renderSteps(plan, reason, (step) => paintLines(renderExercise(step.exercise, step, handout, beside), page));
}
