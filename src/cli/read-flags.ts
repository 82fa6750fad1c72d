/** Values of flags, read strictly: what cannot be understood is said, never guessed. */

import { type Command as CommanderCommand, Option, type OptionValues } from 'commander';
import { minuteMs } from '../durations.ts';
import type { Choices } from '../plan/choices.ts';
import { choosable } from '../routine/choosable.ts';
import { safeText } from '../text/escape.ts';
import { UserError } from './user-error.ts';

export const modeOption = new Option('--mode <mode>', 'which kind of day it is').choices(choosable.modes);

export const doseOption = new Option(
  '--dose <place>',
  'this place of every range, instead of fitting the minutes',
).choices(choosable.rangePlaces);

/** Which levels a routine has depends on its ranges: what lies above its highest is that. */
const levelOption = new Option(
  '--level <number>',
  `this level of the doses, from 1 to ${choosable.levels}, on maintenance days`,
).conflicts('dose');

const weekOption = new Option(
  '--week <number>',
  'what this week of the routine has, where its doses change from week to week',
);

const startSideOption = new Option('--start-side <side>', 'the side that comes first').choices(choosable.sides);

const countOption = new Option('--count <way>', 'count hold seconds up or down').choices(choosable.countWays);

const rateOption = new Option('--rate <rate>', 'how fast instructions are spoken').choices(choosable.speechRates);

export const voiceOption = new Option('--voice <name>', 'which voice speaks, or none');

export const soundsOption = new Option('--sounds <kind>', 'what is heard').choices(choosable.sounds);

/** Of whatever asks. */
export const plainOption = new Option('--plain', 'ask line by line, nothing repainted (for screen readers)');

const minutesOption = new Option(
  '--minutes <number>',
  `how long it may take, from ${choosable.minutes.min} to ${choosable.minutes.max}`,
);

/** Longer lines of text are hard to read, however wide the window is. */
export const maxTextColumns = 100;

/** How many weeks `progress` and `report` look at: long enough to show where it leads. */
export const usualWeeks = 8;

/** A hundred years. */
const maxWeeks = 5200;

/** A whole number of at least 1. */
export function readCount(flag: string, text: unknown): number | undefined {
  return readNumber(flag, text, 1, Number.MAX_SAFE_INTEGER);
}

/** Weeks to look at; `undefined` for all time. */
export function readWeeksFlag(flags: OptionValues): number | undefined {
  const weeks = readCount('--weeks', flags.weeks);
  if (flags.all !== true) return Math.min(weeks ?? usualWeeks, maxWeeks);
  if (weeks !== undefined) throw usage('--all is since the first session. Leave out --weeks, or --all.');
  return undefined;
}

/** Minutes as milliseconds; halves and the like are allowed. */
export function readMinutes(text: unknown): number | undefined {
  if (text === undefined) return undefined;
  const minutes = typeof text === 'string' && /^\d{1,3}(?:\.\d{1,2})?$/.test(text) ? Number(text) : Number.NaN;
  const { min, max } = choosable.minutes;
  if (minutes >= min && minutes <= max) return Math.round(minutes * minuteMs);
  throw usage(
    `--minutes takes a number from ${min} to ${max}, for example --minutes 10; "${safeText(String(text))}" is none.`,
  );
}

/** Pain from 0 to 10. */
export function readPain(text: unknown, flag = '--pain'): number | undefined {
  return readNumber(flag, text, 0, 10);
}

/** Loudness from 0 to 100, as 0 to 1. */
export function readVolume(text: unknown): number | undefined {
  const percent = readNumber('--volume', text, 0, 100);
  return percent === undefined ? undefined : percent / 100;
}

function readNumber(flag: string, text: unknown, low: number, high: number): number | undefined {
  if (text === undefined) return undefined;
  const value = typeof text === 'string' && /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= low && value <= high) return value;
  const range = high === Number.MAX_SAFE_INTEGER ? `of at least ${low}` : `from ${low} to ${high}`;
  throw usage(`${flag} takes a whole number ${range}; "${safeText(String(text))}" is none.`);
}

export function usage(message: string): UserError {
  return new UserError({ code: 'usage', message });
}

/** The flags that shape a plan, the same for start, show, handout, render and page. */
export function addChoiceFlags(command: CommanderCommand): CommanderCommand {
  return command
    .addOption(modeOption)
    .addOption(minutesOption)
    .addOption(doseOption)
    .addOption(levelOption)
    .addOption(weekOption)
    .addOption(startSideOption)
    .option('--wait-for-me', 'every side switch waits until you press Enter')
    .addOption(countOption)
    .addOption(rateOption);
}

export function readChoices(flags: OptionValues): Choices {
  const budgetMs = readMinutes(flags.minutes);
  const level = readNumber('--level', flags.level, 1, choosable.levels);
  const week = readCount('--week', flags.week);
  return {
    ...(flags.mode !== undefined && { mode: flags.mode }),
    ...(budgetMs !== undefined && { budgetMs }),
    ...(flags.dose !== undefined && { dose: flags.dose }),
    ...(level !== undefined && { level }),
    ...(week !== undefined && { week }),
    ...(flags.startSide !== undefined && { startSide: flags.startSide }),
    ...(flags.waitForMe === true && { waitForMe: true }),
    ...(flags.count === 'down' && { countDown: true }),
    ...(flags.rate !== undefined && { rate: flags.rate }),
  };
}
