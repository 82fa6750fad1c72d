/** Which lines of a journal are records, and which of the choices kept with a session are choices. */
import { dayMs, minuteMs, secondMs } from '../durations.ts';
import type { Choices } from '../plan/choices.ts';
import { isWrittenDate, weekdays } from '../routine/calendar.ts';
import { choosable } from '../routine/choosable.ts';
import type { Again, When } from '../routine/routine.ts';
import { readLocalTime } from './local-time.ts';
import type {
  Hurt,
  PlannedStep,
  PlanPlace,
  RecordOf,
  SafetyState,
  SessionRecord,
  Stamp,
  Totals,
} from './session-record.ts';

/** By hand and not with the schema library of the routine format: listing sessions must not wait for it to load. */
type Check = (value: unknown) => boolean;
/** A check for every field of a record, or part of one: a new one does not compile without it. */
type Schema<Part> = { readonly [Key in keyof Part]-?: Check };

const isNumber: Check = Number.isFinite;

function between(min: number, max: number): Check {
  return (value) => typeof value === 'number' && value >= min && value <= max;
}

/**
 * The most that a routine can ask for: a file may say anything, and what is counted up to its numbers would never end. A
 * plan has packs before and after the steps.
 */
const maxPlanSteps = choosable.inRoutine.steps + 2 * choosable.inRoutine.packs;
const isIndex = between(0, maxPlanSteps);
/** One a second, and as many again on a side that gets more, which the format does not count. */
const isCount = between(0, (2 * choosable.inRoutine.totalMs) / secondMs);
/** A plan with all its rests, how long nobody was there, or by how much a calendar that began in 1970 was set. */
const maxLengthMs = 40_000 * dayMs;
const isLength = between(0, maxLengthMs);
const isCalendarChange = between(-maxLengthMs, maxLengthMs);

const isText: Check = (value) => typeof value === 'string';
const isDay: Check = (value) => typeof value === 'string' && isWrittenDate(value);
const isFlag: Check = (value) => typeof value === 'boolean';

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function matchesSchema<Part>(schema: Schema<Part>): Check {
  const parts = Object.entries<Check>(schema).map(([key, check]) => ({ key, check }));
  return (value) => isObject(value) && parts.every((part) => part.check(value[part.key]));
}

function oneOf(...words: readonly string[]): Check {
  return (value) => words.some((word) => word === value);
}

/** As `oneOf`, for words that stand in a type alone: none of them can be missing. */
function wordOf<Word extends string>(words: Readonly<Record<Word, true>>): Check {
  return oneOf(...Object.keys(words));
}

function orAbsent(check: Check): Check {
  return (value) => value === undefined || check(value);
}

function listOf(check: Check, max: number): Check {
  return (value) => Array.isArray(value) && value.length <= max && value.every(check);
}

function mapOf(check: Check): Check {
  return (value) => isObject(value) && Object.values(value).every(check);
}

/** Some pages of a book. */
export const maxNoteLength = 10_000;

/** Version of the records that this program writes and reads. */
const recordFormat = 1;

const isSide = oneOf(...choosable.sides);
const isTime: Check = (value) => typeof value === 'string' && readLocalTime(value) !== undefined;

const isSkipReason = wordOf<RecordOf<'skip'>['reason']>({
  skipped: true,
  'went-back': true,
  hurt: true,
  repeated: true,
  'went-on': true,
  quit: true,
});

const place: Schema<PlanPlace> = {
  step: isIndex,
  what: isText,
  side: orAbsent(isSide),
  set: orAbsent(isCount),
  rep: orAbsent(isCount),
  reps: orAbsent(isCount),
};

const isPlannedStep = matchesSchema<PlannedStep>({
  what: isText,
  name: isText,
  reps: isCount,
  holdMs: orAbsent(isLength),
  packMs: orAbsent(isLength),
  sides: listOf(isSide, 2),
});

const isWhen = matchesSchema<When>({
  days: orAbsent(listOf(oneOf(...weekdays), weekdays.length)),
  everyDays: between(1, 2),
  daysPerWeek: orAbsent(between(1, 7)),
  timesPerDay: between(1, 12),
});

const isAgain = matchesSchema<Again>({
  everyMs: between(minuteMs, 7 * dayMs),
  fromMinute: between(0, dayMs / minuteMs),
  toMinute: between(0, dayMs / minuteMs),
  maxPerDay: between(1, 100),
});

const isTotals = matchesSchema<Totals>({
  steps: isCount,
  reps: isCount,
  counted: isCount,
  heldMs: isLength,
  packMs: isLength,
});

const schemas: { readonly [Type in SessionRecord['type']]: Schema<Omit<RecordOf<Type>, 'type' | keyof Stamp>> } = {
  session: {
    format: (value) => value === recordFormat,
    routine: isText,
    title: isText,
    mode: oneOf(...choosable.modes),
    plannedMs: isLength,
    dose: isText,
    safety: wordOf<SafetyState>({ clear: true, 'assumed-clear': true, 'not-due': true }),
    choices: mapOf((value) => isText(value) || isNumber(value) || isFlag(value) || listOf(isText, maxPlanSteps)(value)),
    steps: listOf(isPlannedStep, maxPlanSteps),
    beginsAt: orAbsent(isIndex),
    resumes: orAbsent(isText),
    when: orAbsent(isWhen),
    until: orAbsent(isDay),
    again: orAbsent(isAgain),
    added: orAbsent(isFlag),
  },
  pain: { when: wordOf<RecordOf<'pain'>['when']>({ before: true, after: true }), score: isPainScore },
  note: { text: (value) => typeof value === 'string' && value.length <= maxNoteLength },
  step: place,
  side: { ...place, switched: isFlag },
  rep: { ...place, heldMs: isLength, done: isFlag },
  counted: { ...place, count: isCount, planned: isCount, from: orAbsent(isCount) },
  'pack-on': { ...place, plannedMs: isLength },
  pack: { ...place, playedMs: isLength, plannedMs: isLength, done: isFlag },
  pause: {},
  resume: { afterMs: isLength },
  skip: { ...place, reason: isSkipReason, toMs: isLength },
  longer: { ...place, byMs: between(-dayMs, dayMs) },
  hurt: place,
  easier: place,
  'left-out': { ...place, missed: isCount },
  gap: { awayMs: isLength },
  'no-sound': {},
  sound: { afterMs: isLength },
  'clock-set': { byMs: isCalendarChange },
  end: {
    outcome: wordOf<RecordOf<'end'>['outcome']>({ done: true, quit: true, interrupted: true }),
    playedMs: isLength,
    done: isTotals,
    planned: isTotals,
    share: between(0, 1),
    againAt: orAbsent(isTime),
    hurt: orAbsent(listOf(matchesSchema<Hurt>({ what: isText, side: orAbsent(isSide) }), maxPlanSteps)),
  },
};

const checks: ReadonlyMap<unknown, Check> = new Map(
  Object.entries(schemas).map(([type, schema]) => [
    type,
    matchesSchema<object>({ time: isTime, atMs: isLength, ...schema }),
  ]),
);

/** Whether a parsed line is a record of this version, with everything a reader relies on. */
export function isRecord(value: unknown): value is SessionRecord {
  return isObject(value) && checks.get(value.type)?.(value) === true;
}

/** Whether a value is a score of pain. */
export function isPainScore(value: unknown): value is number {
  return between(0, 10)(value);
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
  mode: oneOf(...choosable.modes),
  budgetMs: (value) => isNumber(value) && Number(value) > 0,
  dose: oneOf(...choosable.rangePlaces),
  level: (value) => Number.isInteger(value) && between(1, choosable.levels)(value),
  week: (value) => Number.isInteger(value) && between(1, 5_000)(value),
  startSide: isSide,
  usualStartSide: isSide,
  waitForMe: isFlag,
  countDown: isFlag,
  rate: oneOf(...choosable.speechRates),
  easier: listOf(isText, maxPlanSteps),
  leaveOut: listOf(isText, maxPlanSteps),
  hurtLastTime: listOf(isText, maxPlanSteps),
  leaveOutPacks: listOf(oneOf('cold', 'heat'), 2),
  leaveOutSomePacks: listOf(isText, maxPlanSteps),
};

/** The choices a session was kept with. The file may have been changed: what is no choice is left out. */
export function readKeptChoices(kept: Readonly<Record<string, unknown>>): Choices {
  return Object.fromEntries(
    Object.entries(kept).filter(([key, value]) => isChoiceKey(key) && choiceChecks[key](value)),
  );
}

function isChoiceKey(key: string): key is keyof typeof choiceChecks {
  return Object.hasOwn(choiceChecks, key);
}
