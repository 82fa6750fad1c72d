/** The pictures of the README, drawn by the program's own code from the routine that they show. */
import { listStills, type StillStep } from '../../src/documents/list-stills.ts';
import { messagesFor } from '../../src/messages/messages-for.ts';
import { renderSession } from '../../src/outputs/screen/render-session.ts';
import { startView } from '../../src/outputs/screen/session-view.ts';
import { buildPlan } from '../../src/plan/build-plan.ts';
import type { Plan, PlanExerciseStep } from '../../src/plan/plan.ts';
import { figureSides, isOneSided } from '../../src/routine/figure.ts';
import type { Exercise } from '../../src/routine/routine.ts';
import { loadRoutine } from '../documents/support/build-handout.ts';
import { bundledExercises } from '../support/bundled-plans.ts';
import { renderStrip, type StripPicture } from './render-strip.ts';
import { renderTerminalPicture } from './terminal-picture.ts';

export interface ReadmePicture {
  /** From the top of the repository. */
  readonly path: string;
  readonly svg: string;
}

const screen = { columns: 100, rows: 22 };

const messages = messagesFor('en');

/** So far into the hold that is shown. */
const intoHoldMs = 6_200;

export async function drawReadmePictures(): Promise<readonly ReadmePicture[]> {
  const plan = buildPlan(await loadRoutine('maintenance'), {});
  return [
    { path: '.github/pictures/session.svg', svg: drawSession(plan) },
    { path: '.github/pictures/figures.svg', svg: drawFigures(plan) },
    { path: '.github/pictures/more-figures.svg', svg: drawMoreFigures(plan) },
  ];
}

/** The bird-dog, third rep on the left, in its seventh second. */
function drawSession(plan: Plan): string {
  const segment = plan.segments.find(({ kind, rep, side, step }) => {
    const exercise = plan.steps[step];
    const isBirdDog = exercise?.kind === 'exercise' && exercise.exercise.id === 'bird-dog';
    return isBirdDog && kind === 'hold' && rep === 3 && side === 'left';
  });
  if (segment === undefined) throw new Error('The maintenance routine has no third bird-dog.');
  const options = { size: screen, messages: messagesFor(plan.language), hasUnicode: true, figures: 'braille' } as const;
  const lines = renderSession({ ...startView(plan), segment }, segment.atMs + intoHoldMs, options);
  return renderTerminalPicture(lines, screen.columns, 'A session in the terminal: bird-dog, left side, second 7 of 9');
}

/** Every exercise of the routine as it is held, the start behind it. */
function drawFigures(plan: Plan): string {
  const steps = listExerciseSteps(plan);
  const pictures = steps.flatMap((step) => drawHeld(step.exercise, step));
  return renderStrip({ pictures, columns: 4, title: 'The exercises of the maintenance routine' });
}

/** The same of all exercises that ship and that the routine does not have. */
function drawMoreFigures(plan: Plan): string {
  const shown = new Set(listExerciseSteps(plan).map(({ exercise }) => exercise.id));
  const others = [...bundledExercises().values()].filter(({ id }) => !shown.has(id));
  const pictures = others.flatMap((exercise) =>
    drawHeld(exercise, {
      work: { kind: 'hold', holdMs: 8_000 },
      dose: { sets: [1], sides: isOneSided(exercise) ? figureSides : [] },
    }),
  );
  return renderStrip({ pictures, columns: 5, title: 'The other exercises that ship' });
}

function listExerciseSteps({ steps }: Plan): readonly PlanExerciseStep[] {
  return steps.filter((step) => step.kind === 'exercise');
}

function drawHeld({ figure, name }: Exercise, step: StillStep): readonly StripPicture[] {
  const still = figure && listStills(figure, messages, step).find(({ start }) => start !== undefined);
  if (still?.start === undefined) return [];
  return [
    { pose: still.pose, ghost: still.start, caption: name, working: true, letters: messages.handout.sideLetters },
  ];
}
