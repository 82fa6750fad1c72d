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
