/** The pictures of the README, drawn by the program's own code from the routine that they show. */
import { listStills, type StillStep } from '../../src/documents/list-stills.ts';
import { messagesFor } from '../../src/messages/messages-for.ts';
import { buildPlan } from '../../src/plan/build-plan.ts';
import type { Plan, PlanExerciseStep } from '../../src/plan/plan.ts';
import type { Segment } from '../../src/plan/segment.ts';
import { figureSides, isOneSided } from '../../src/routine/figure.ts';
import type { Exercise } from '../../src/routine/routine.ts';
import { loadRoutine } from '../documents/support/build-handout.ts';
import { bundledExercises } from '../support/bundled-plans.ts';
import { animateTerminal } from './animate-terminal.ts';
import { filmSession } from './film-session.ts';
import { renderStrip, type StripPicture } from './render-strip.ts';

export interface ReadmePicture {
  /** From the top of the repository. */
  readonly path: string;
  readonly svg: string;
}

const screen = { columns: 80, rows: 24 };
const frameMs = 100;

const messages = messagesFor('en');

export async function drawReadmePictures(): Promise<readonly ReadmePicture[]> {
  const plan = buildPlan(await loadRoutine('maintenance'), {});
  return [
    { path: '.github/pictures/session.svg', svg: await drawSession(buildPlan(await loadRoutine('big-three'), {})) },
    { path: '.github/pictures/figures.svg', svg: drawFigures(plan) },
    { path: '.github/pictures/more-figures.svg', svg: drawMoreFigures(plan) },
  ];
}

/** The bird-dog: the end of a hold, the change of sides and the next hold; then how a rest begins. */
async function drawSession(plan: Plan): Promise<string> {
  const [change, rest] = [findBirdDog(plan, 'switch').atMs, findBirdDog(plan, 'rest').atMs];
  const scenes = [
    { fromMs: change - 5_000, toMs: change + 11_000 },
    { fromMs: rest - 2_000, toMs: rest + 4_000 },
  ];
  return animateTerminal({
    frames: await filmSession(plan, scenes, screen, frameMs),
    frameMs,
    still: 500 / frameMs,
    title: 'A session in the terminal: the bird-dog, from the left side to the right, and a rest',
  });
}

function findBirdDog({ segments, steps }: Plan, wanted: Segment['kind']): Segment {
  const found = segments.find(({ kind, step }) => {
    const each = steps[step];
    return kind === wanted && each?.kind === 'exercise' && each.exercise.id === 'bird-dog';
  });
  if (found === undefined) throw new Error(`The bird-dog has no ${wanted}.`);
  return found;
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
