/**
 * What a person may choose among in flags, settings and routines, and what a routine has room for. By itself, as `start`
 * reads it before anything of a routine.
 */
import { hourMs } from '../durations.ts';

export const choosable = {
  modes: ['maintenance', 'pain-day'],
  sides: ['left', 'right'],
  /** Which place of every range is taken. */
  rangePlaces: ['low', 'middle', 'high'],
  /** Eight are this project's own choice: with a week at each of them the way from the lowest dose to the highest takes about two months. */
  levels: 8,
  minutes: { min: 1, max: 180 },
  sounds: ['voice', 'beeps', 'both', 'none'],
  /** How fast instructions are spoken. */
  speechRates: ['slower', 'normal', 'faster'],
  /** Which way hold seconds are counted. */
  countWays: ['up', 'down'],
  /** The ways in which figures are drawn in the terminal. */
  figureWays: ['auto', 'picture', 'braille', 'ascii', 'none'],
  inRoutine: {
    /** How long work and breaks take at most: far beyond any sheet. */
    totalMs: 12 * hourMs,
    /** At most in one week, those of every round. More would take seconds to plan, and a larger journal than is read. */
    steps: 1000,
    /** At most before the steps, and after them. */
    packs: 6,
  },
} as const;

/**
 * Where a pack may be put. Only places for which the leaflets' care holds as it stands, and where a pack can be taken off at
 * once: not the face, the front of the neck, the chest or the belly. This project's own choice.
 */
export const packPlaces = [
  'lower back',
  'upper back',
  'shoulder',
  'elbow',
  'wrist',
  'hip',
  'thigh',
  'knee',
  'calf',
  'ankle',
  'foot',
] as const;

export type PackPlace = (typeof packPlaces)[number];

export const defaultPackPlace: PackPlace = 'lower back';
