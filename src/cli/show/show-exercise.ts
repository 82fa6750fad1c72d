import { messagesFor } from '../../messages/messages-for.ts';
import { emptyLine, line } from '../../outputs/screen/styled-line.ts';
import type { Ports } from '../../ports.ts';
import type { Exercise } from '../../routine/routine.ts';
import { wrapText } from '../../text/wrap.ts';
import { exitCodes } from '../exit-codes.ts';
import { usage } from '../read-flags.ts';
import { animate } from './animate.ts';
import { buildExerciseDemo } from './demo-plan.ts';
import { paintLines, readPage } from './paint-lines.ts';
import { renderExercise } from './render-exercise.ts';
import type { ShowOptions } from './show-options.ts';

/** The exercises that ship with the program are written in this language. */
const language = 'en';

/** One exercise by itself: no routine says how much of it is done. */
export async function showExercise(exercise: Exercise, options: ShowOptions, ports: Ports): Promise<number> {
  const { cues, json, choices } = options;
  if (cues || json || Object.keys(choices).length > 0) {
    throw usage(`"${exercise.id}" is an exercise: --cues, --json and the flags for a dose need a routine.`);
  }
  if (options.animate) return animate(buildExerciseDemo(exercise), ports.clock, ports.terminal);
  const page = readPage(ports.stdout, ports.terminal);
  const { handout } = messagesFor(language);
  const name = wrapText(nameInFull(exercise), page.columns).map((text) => line(text, 'strong'));
  const lines = paintLines([...name, emptyLine, ...renderExercise(exercise, undefined, handout, page)], page);
  ports.stdout.write(lines.map((text) => `${text}\n`).join(''));
  return exitCodes.done;
}

function nameInFull({ name, also }: Exercise): string {
  return also.length === 0 ? name : `${name} (${also.join(', ')})`;
}
