/** English for the mappings of the format. */
import { writtenDefaultPace } from '../../../routine/defaults.ts';
import type { ShapeName } from '../../../routine/problem.ts';

interface ShapeWords {
  /** With its article. */
  readonly name: string;
  /** Heading of `routines/README.md` that explains it. */
  readonly section: string;
  /** What it looks like, for whoever wrote something else in its place. */
  readonly example?: string;
}

export const shapes: Readonly<Record<ShapeName, ShapeWords>> = {
  routine: { name: 'a routine', section: 'each-key' },
  source: { name: 'a source', section: 'each-key', example: '{ title: Sheet from the practice }' },
  pace: { name: 'the pace', section: 'pace', example: writtenDefaultPace },
  'exercise-step': {
    name: 'a step with an exercise',
    section: 'steps',
    example: 'an exercise and its dose: "exercise: bridging", and below it "hold: 8s" and "reps: 8"',
  },
  station: {
    name: 'a station',
    section: 'stations',
    example: '{ pose: left, say: knees to the left, hold: 5s }',
  },
  tempo: { name: 'a tempo', section: 'steps', example: '{ out: 2s, stay: 1s, back: 2s }' },
  break: { name: 'a break', section: 'rounds-and-breaks' },
  rounds: { name: 'a step with rounds', section: 'rounds-and-breaks' },
  pack: { name: 'a pack', section: 'packs-and-coming-again', example: '"pack: cold", and below it "for: 10 min"' },
  again: {
    name: 'the repetition',
    section: 'packs-and-coming-again',
    example: '{ every: 3h, between: "08:00-21:00" }',
  },
  exercise: {
    name: 'an exercise',
    section: 'exercises-of-your-own',
    example: 'the exercise described: "name: Wall slides", and below it "position: standing"',
  },
  exercises: {
    name: 'the exercises',
    section: 'exercises-of-your-own',
    example: 'names of your own exercises, each described below it; what is done in which order stands under "steps"',
  },
  figure: { name: 'a figure', section: 'figures' },
  pose: { name: 'a pose', section: 'figures' },
  sides: { name: 'the two sides', section: 'figures' },
  configuration: { name: 'the configuration', section: 'steps' },
};
