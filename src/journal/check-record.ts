/** Which lines of a journal are records. */

import {
  type Check,
  isFlag,
  isNumber,
  isObject,
  isText,
  listOf,
  mapOf,
  matchesSchema,
  oneOf,
  orAbsent,
  type RecordSchema,
} from './record-schema.ts';
import type { SessionRecord } from './session-record.ts';

/** Version of the records that this program writes and reads. */
const recordFormat = 1;

const localTimePattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/;

const isSide = oneOf('left', 'right');
const isSkipReason = oneOf('skipped', 'went-back', 'hurt', 'repeated', 'went-on', 'quit');
const isTime: Check = (value) => typeof value === 'string' && localTimePattern.test(value);

const place: RecordSchema = {
  step: isNumber,
  what: isText,
  side: orAbsent(isSide),
  set: orAbsent(isNumber),
  rep: orAbsent(isNumber),
  reps: orAbsent(isNumber),
};

const isPlannedStep = matchesSchema({
  what: isText,
  name: isText,
  reps: isNumber,
  holdMs: orAbsent(isNumber),
  packMs: orAbsent(isNumber),
  sides: listOf(isSide),
});

const isTotals = matchesSchema({
  steps: isNumber,
  reps: isNumber,
  counted: isNumber,
  heldMs: isNumber,
  packMs: isNumber,
});

const schemas: Readonly<Record<SessionRecord['type'], RecordSchema>> = {
  session: {
    format: (value) => value === recordFormat,
    routine: isText,
    title: isText,
    mode: oneOf('maintenance', 'pain-day'),
    plannedMs: isNumber,
    dose: isText,
    safety: oneOf('clear', 'assumed-clear', 'not-due'),
    choices: mapOf((value) => isText(value) || isNumber(value) || isFlag(value)),
    steps: listOf(isPlannedStep),
    resumes: orAbsent(isText),
  },
  pain: { when: oneOf('before', 'after'), score: isNumber },
  step: place,
  side: { ...place, switched: isFlag },
  rep: { ...place, heldMs: isNumber, done: isFlag },
  counted: { ...place, count: isNumber, planned: isNumber, from: orAbsent(isNumber) },
  pack: { ...place, playedMs: isNumber, plannedMs: isNumber, done: isFlag },
  pause: {},
  resume: { afterMs: isNumber },
  skip: { ...place, reason: isSkipReason, toMs: isNumber },
  longer: { ...place, byMs: isNumber },
  hurt: place,
  easier: place,
  'left-out': { ...place, missed: isNumber },
  gap: { awayMs: isNumber },
  'clock-set': { byMs: isNumber },
  end: {
    outcome: oneOf('done', 'quit', 'interrupted'),
    playedMs: isNumber,
    done: isTotals,
    planned: isTotals,
    share: isNumber,
    againAt: orAbsent(isTime),
  },
};

const checks: ReadonlyMap<unknown, Check> = new Map(
  Object.entries(schemas).map(([type, schema]) => [type, matchesSchema({ time: isTime, atMs: isNumber, ...schema })]),
);

/** Whether a parsed line is a record of this version, with everything a reader relies on. */
export function isRecord(value: unknown): value is SessionRecord {
  return isObject(value) && checks.get(value.type)?.(value) === true;
}

/** A record of a kind that only a later version knows. */
export function isUnknownKind(value: unknown): boolean {
  return isObject(value) && isText(value.type) && !checks.has(value.type);
}

/** The first record of a session that a later version has kept. */
export function isNewerSession(value: unknown): boolean {
  return isObject(value) && value.type === 'session' && typeof value.format === 'number' && value.format > recordFormat;
}
