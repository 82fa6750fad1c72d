/** Which lines of a journal are records, and which of the choices kept with a session are choices. */
import type { Choices } from '../plan/choices.ts';
import type { SessionRecord } from './session-record.ts';

/** By hand and not with the schema library of the routine format: listing sessions must not wait for it to load. */
type Check = (value: unknown) => boolean;
type RecordSchema = Readonly<Record<string, Check>>;

const isNumber: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const isText: Check = (value) => typeof value === 'string';
const isFlag: Check = (value) => typeof value === 'boolean';

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function matchesSchema(schema: RecordSchema): Check {
  const parts = Object.entries(schema).map(([key, check]) => ({ key, check }));
  return (value) => isObject(value) && parts.every((part) => part.check(value[part.key]));
}

function oneOf(...words: readonly string[]): Check {
  return (value) => typeof value === 'string' && words.includes(value);
}

function orAbsent(check: Check): Check {
  return (value) => value === undefined || check(value);
}

function listOf(check: Check): Check {
  return (value) => Array.isArray(value) && value.every(check);
}

function mapOf(check: Check): Check {
  return (value) => isObject(value) && Object.values(value).every(check);
}

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
    choices: mapOf((value) => isText(value) || isNumber(value) || isFlag(value) || listOf(isText)(value)),
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
  'no-sound': {},
  sound: { afterMs: isNumber },
  'clock-set': { byMs: isNumber },
  end: {
    outcome: oneOf('done', 'quit', 'interrupted'),
    playedMs: isNumber,
    done: isTotals,
    planned: isTotals,
    share: isNumber,
    againAt: orAbsent(isTime),
    hurt: orAbsent(listOf(matchesSchema({ what: isText, side: orAbsent(isSide) }))),
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

/** Whether somebody is there is seen anew each time. */
const choiceChecks: Readonly<Record<Exclude<keyof Choices, 'unattended'>, Check>> = {
  mode: oneOf('maintenance', 'pain-day'),
  budgetMs: (value) => isNumber(value) && Number(value) > 0,
  dose: oneOf('low', 'middle', 'high'),
  startSide: oneOf('left', 'right'),
  usualStartSide: oneOf('left', 'right'),
  waitForMe: isFlag,
  countDown: isFlag,
  rate: oneOf('slower', 'normal', 'faster'),
  easier: listOf(isText),
  leaveOut: listOf(isText),
  hurtLastTime: listOf(isText),
  leaveOutPacks: listOf(oneOf('cold', 'heat')),
};

/** The choices a session was kept with. The file may have been changed: what is no choice is left out. */
export function readKeptChoices(kept: Readonly<Record<string, unknown>>): Choices {
  const known = Object.entries(choiceChecks).filter(([key, check]) => Object.hasOwn(kept, key) && check(kept[key]));
  return Object.fromEntries(known.map(([key]) => [key, kept[key]]));
}
