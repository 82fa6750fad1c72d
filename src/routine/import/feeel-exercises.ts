/**
 * Feeel's files name an exercise by its number in the wger database. These are the numbers of the exercises that Feeel
 * itself put there, with plain names of our own; others come along under their number. One that Feeel has twice, once for
 * each side, has the side in its name.
 */
import type { Position } from '../routine.ts';

export interface FeeelExercise {
  readonly name: string;
  readonly position: Position;
}

function named(name: string, position: Position): FeeelExercise {
  return { name, position };
}

export const feeelExercises: ReadonlyMap<number, FeeelExercise> = new Map([
  [167, named('Crunches', 'supine')],
  [320, named('Jumping jacks', 'standing')],
  [377, named('Leg raises', 'supine')],
  [454, named('Pike push-ups', 'prone')],
  [456, named('Pistol squats, left', 'standing')],
  [1020, named('Pistol squats, right', 'standing')],
  [458, named('Forearm plank', 'prone')],
  [475, named('Pull-ups', 'standing')],
  [482, named('Push-ups', 'prone')],
  [570, named('Shoulder shrugs', 'standing')],
  [580, named('Side plank, left', 'side')],
  [1019, named('Side plank, right', 'side')],
  [615, named('Squats', 'standing')],
  [616, named('Squat thrusts', 'standing')],
  [632, named('Sumo squats', 'standing')],
  [702, named('Calf raises, left', 'standing')],
  [1021, named('Calf raises, right', 'standing')],
  [718, named('Wall sit', 'standing')],
  [981, named('Step-ups', 'standing')],
  [983, named('High knees', 'standing')],
  [984, named('Lunges', 'standing')],
  [985, named('Push-ups with a turn', 'prone')],
  [986, named('Sideways split squats, left', 'standing')],
  [987, named('Sideways split squats, right', 'standing')],
  [988, named('Bulgarian split squats, left', 'standing')],
  [989, named('Bulgarian split squats, right', 'standing')],
  [990, named('Kneeling kickbacks', 'all-fours')],
  [991, named('Split squats, left', 'standing')],
  [992, named('Split squats, right', 'standing')],
  [993, named('Skipping rope', 'standing')],
  [994, named('Arm circles forwards', 'standing')],
  [995, named('Arm circles backwards', 'standing')],
  [996, named('Mountain climbers', 'prone')],
  [997, named('Burpees', 'standing')],
  [998, named('Burpees without push-up', 'standing')],
  [999, named('Backward lunges', 'standing')],
  [1000, named('Dips on the floor', 'seated')],
  [1001, named('High plank', 'prone')],
  [1002, named('Child’s pose', 'kneeling')],
  [1003, named('Deadlift with a kettlebell', 'standing')],
  [1004, named('Shoulder circles forwards', 'standing')],
  [1005, named('Shoulder circles backwards', 'standing')],
  [1006, named('Chin tuck', 'standing')],
  [1007, named('Turning the head', 'standing')],
  [1008, named('Sideways neck stretch, left', 'standing')],
  [1009, named('Sideways neck stretch, right', 'standing')],
  [1010, named('Back of the neck stretch', 'standing')],
  [1011, named('Front of the neck stretch', 'standing')],
  [1012, named('Curls by turns', 'standing')],
  [1013, named('Levator scapulae stretch, left', 'standing')],
  [1014, named('Levator scapulae stretch, right', 'standing')],
  [1015, named('Neck circles clockwise', 'standing')],
  [1016, named('Neck circles anticlockwise', 'standing')],
  [1017, named('Half neck circles', 'standing')],
  [1018, named('Tilting the head', 'standing')],
]);
