import { type Command as CommanderCommand, Option, type OptionValues } from 'commander';
import { messagesFor } from '../../messages/messages-for.ts';
import { createTheme, emptyLine, line, type StyledLine } from '../../outputs/screen/theme.ts';
import { buildPlan } from '../../plan/build-plan.ts';
import type { Choices } from '../../plan/choices.ts';
import { renderDoseReason } from '../../plan/choose-dose.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Ports, Terminal, TextSink } from '../../ports.ts';
import type { Config } from '../../routine/config-format.ts';
import type { Exercise, Routine } from '../../routine/routine.ts';
import { safeText } from '../../text/escape.ts';
import { wrapText } from '../../text/prose.ts';
import { applyKeptCautions } from '../apply-cautions.ts';
import type { CliCommand } from '../command.ts';
import { bundledLanguage } from '../exercise-catalog.ts';
import { writeFallbackNotice } from '../own-messages.ts';
import { addChoiceFlags, readChoices, usage } from '../read-flags.ts';
import { openLibrary } from '../routine-library.ts';
import { loadConfig, withConfig } from '../settings.ts';
import { animate, buildExerciseDemo, buildRoutineDemo } from '../show/animate.ts';
import { type ExercisePageOptions, renderExercise } from '../show/render-exercise.ts';
import { renderCues, renderPlanJson, renderSteps, sheetIndent } from '../show/render-plan.ts';
import { exitCodes } from '../user-error.ts';
import { takeTyped } from '../week-and-level.ts';

interface ShowOptions {
  /** A routine or an exercise. */
  readonly name: string;
  readonly cues: boolean;
  readonly json: boolean;
  readonly animate: boolean;
  readonly choices: Choices;
}

const examples = `
Examples:
  $ backroutine show maintenance --minutes 10
  $ backroutine show bird-dog --animate       the movement, until you press a key
  $ backroutine show ./my-sheet.yaml --week 5 what week 5 has, where doses change from week to week
  $ backroutine show maintenance --cues       every word that would be said, and when
`;

export const show: CliCommand<ShowOptions> = {
  declare: (command: CommanderCommand) =>
    addChoiceFlags(
      command.argument('<routine|exercise>', 'a name from backroutine list, the path of a YAML file, or an exercise'),
    )
      .option('--cues', 'every word that would be said, with its offset')
      .option('--json', 'print the whole plan as JSON')
      .addOption(new Option('--animate', 'show the movement until you press a key').conflicts(['cues', 'json']))
      .addHelpText('after', examples),
  readOptions: ([name = '']: readonly string[], flags: OptionValues) => {
    return {
      name,
      cues: flags.cues === true,
      json: flags.json === true,
      animate: flags.animate === true,
      choices: readChoices(flags),
    };
  },
  run: async (options, ports) => {
    const config = await loadConfig(ports);
    const library = openLibrary(ports, config);
    const exercise = library.findExercise(options.name);
    if (exercise !== undefined) return showExercise(exercise, options, ports);
    const { routine } = takeTyped(await library.loadMeant(options.name), ports, options.choices);
    return showRoutine(routine, config, options, ports);
  },
};

/** One exercise by itself: no routine says how much of it is done. */
async function showExercise(exercise: Exercise, options: ShowOptions, ports: Ports): Promise<number> {
  const { cues, json, choices } = options;
  if (cues || json || Object.keys(choices).length > 0) {
    throw usage(`"${exercise.id}" is an exercise: --cues, --json, --week and the flags for a dose need a routine.`);
  }
  if (options.animate) return animate(buildExerciseDemo(exercise), ports.clock, ports.terminal);
  const page = readPage(ports.stdout, ports.terminal);
  const messages = messagesFor(bundledLanguage);
  const name = wrapText(nameInFull(exercise), page.columns).map((text) => line(text, 'strong'));
  const lines = paintLines([...name, emptyLine, ...renderExercise(exercise, undefined, messages, page)], page);
  ports.stdout.write(lines.map((text) => `${text}\n`).join(''));
  return exitCodes.done;
}

function nameInFull({ name, also }: Exercise): string {
  return also.length === 0 ? name : `${name} (${also.join(', ')})`;
}

/** A routine as a sheet, as a timed transcript, as JSON, or as its movements. */
async function showRoutine(routine: Routine, config: Config, options: ShowOptions, ports: Ports): Promise<number> {
  writeFallbackNotice(routine.language, ports.stderr);
  if (options.animate) return animate(buildRoutineDemo(routine), ports.clock, ports.terminal);
  const messages = messagesFor(routine.language);
  const { choices, notices } = applyKeptCautions(routine, withConfig(options.choices, config), { messages, ports });
  const plan = buildPlan(routine, choices);
  const reason = renderDoseReason(plan, choices, choices.budgetMs ?? routine.budgetMs);
  const lines = [...renderText(plan, routine.about ?? '', reason, options, ports), ...(options.cues ? [] : notices)];
  ports.stdout.write(options.json ? renderPlanJson(plan) : `${lines.join('\n')}\n`);
  return exitCodes.done;
}

function renderText(
  plan: Plan,
  about: string,
  reason: string,
  { cues }: ShowOptions,
  { stdout, terminal }: Ports,
): readonly string[] {
  if (cues) return renderCues(plan);
  const messages = messagesFor(plan.language);
  const page = readPage(stdout, terminal);
  const beside = { ...page, columns: page.columns - sheetIndent.length };
  return renderSteps(plan, { about: wrapText(safeText(about), page.columns), reason }, (step) =>
    paintLines(renderExercise(step.exercise, step, messages, beside), page),
  );
}

interface SheetPage extends ExercisePageOptions {
  readonly hasColour: boolean;
}

/** Styled lines as text, coloured only for a person who looks at stdout on a terminal. */
function paintLines(lines: readonly StyledLine[], page: SheetPage): readonly string[] {
  const theme = createTheme(page.hasColour);
  return lines.map((spans) =>
    spans
      .map(({ text, role }) => theme[role](safeText(text)))
      .join('')
      .trimEnd(),
  );
}

/** What stdout can show. */
function readPage(stdout: TextSink, terminal: Terminal): SheetPage {
  return {
    columns: stdout.columns,
    hasUnicode: terminal.hasUnicode,
    hasColour: terminal.hasColour && stdout.isTerminal,
  };
}
