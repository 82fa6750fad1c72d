/** What the headings of a sheet's table say about the values below them, in English and German. */

import { readPartHeading } from './part-headings.ts';
import { limb } from './sheet-words.ts';

export type ColumnKind =
  | 'name'
  | 'sets'
  | 'reps'
  /** Several amounts in one cell: "3 x 10". */
  | 'dose'
  | 'hold'
  /** How long, held or not. */
  | 'time'
  | 'breaths'
  | 'rest'
  | 'times-a-day'
  | 'times-a-week'
  /** How often, in words. */
  | 'frequency'
  | 'sides'
  | 'equipment'
  | 'words'
  /** The number of the row. */
  | 'row'
  /** A number is no amount, but a place or a degree. */
  | 'label'
  /** Reps, sets, a part of the day, weeks or days, in a way that is not understood. */
  | 'unclear'
  /** Kept as words, with the heading. */
  | 'other';

export interface Heading {
  readonly text: string;
  readonly kind: ColumnKind;
  /** It says how much of the exercise, or how often. */
  readonly isAmount: boolean;
  /** Of numbers that have none themselves. */
  readonly unit: string | undefined;
  /** The values are for each side. */
  readonly sides?: 'each';
}

const howMany = String.raw`(?:(?:no\.?|number|anzahl) ?(?:of|der)? |# ?)?`;
const reps = String.raw`reps?|repetitions?|repeats?|wdh\.?|wiederholung(?:en)?`;
/** "Reps/Time": a number alone is of reps, and a time has its unit. */
const times = '(?:times?|duration|secs?|seconds|hold|zeit|dauer|haltezeit)';
const sets = 'sets?|rounds?|sätze|satz|serien?|runden';
const often = String.raw`(?:(?:how often|how many times|times|sessions|x|×|mal|days|tage)\s*)?(?:\/|per|an?|pro|am|in der|die)\s*`;

const kinds: readonly (readonly [ColumnKind, string])[] = [
  ['name', 'exercises?(?: name)?|name(?: of exercise)?|movement|activity|stretch|übung(?:en)?|übungsname|bezeichnung'],
  ['sets', `${howMany}(?:${sets})`],
  [
    'reps',
    `${howMany}(?:${reps})(?: ?(?:\\/|per|pro|je) ?(?:sets?|satz))?|repeat|wiederholen|(?:${reps}) ?(?:\\/|or|oder) ?${times}|${times} ?(?:\\/|or|oder) ?(?:${reps})`,
  ],
  ['dose', `(?:${sets}) ?(?:x|×|\\/|and|&|und) ?(?:${reps})|dos(?:e|age|is|ierung)|amount|prescription`],
  [
    'hold',
    'holds?(?: time| for| duration)?|(?:tempo|pause) ?\\/ ?holds?|holds? ?\\/ ?(?:tempo|pause)|halten|haltezeit|haltedauer',
  ],
  ['time', 'time|duration|how long|zeit|dauer|wie lange'],
  ['breaths', `${howMany}(?:breaths?|atemzüge)`],
  ['rest', '(?:rest|pausen?|breaks?|satzpause|erholung)(?: time| period)?(?: between sets| zwischen (?:den )?sätzen)?'],
  ['times-a-day', `${often}(?:day|tag)|(?:(?:x|×|times|mal) ?)?(?:daily|täglich)`],
  ['times-a-week', `${often}(?:week|woche)|(?:(?:x|×|times|mal) ?)?(?:weekly|wöchentlich)`],
  ['frequency', 'freq(?:uency)?|how often|häufigkeit|wie oft'],
  [
    'sides',
    '(?:(?:each|both|per|every|je|pro|jede|beide) )?(?:sides?|legs?|arms?|seiten?|beine?|arme)|left ?\\/ ?right|l ?\\/ ?r|links ?\\/ ?rechts',
  ],
  ['equipment', 'load|weights?|resistance|equipment|band|gewicht|widerstand|gerät|hilfsmittel'],
  [
    'words',
    'notes?|comments?|remarks?|instructions?|description|how(?: to(?: do it)?)?|details|tips?|cues?|hinweise?|bemerkung(?:en)?|anmerkung(?:en)?|beschreibung|ausführung|kommentare?',
  ],
  ['row', '#|no|nr|nummer|number'],
  ['label', 'page|fig(?:ure)?|picture|image|photo|bild|abbildung|video|link|rpe|borg'],
  ['unclear', String.raw`(?:days?|weeks?|phasen?|phases?|stages?|tage?|wochen?|stufen?)(?: ?\d.*)?`],
  // "3 sets" is no heading, but an amount.
  ['unclear', String.raw`\D{0,40}(?<!\p{L})(?:${reps}|${sets})(?!\p{L})\D{0,40}`],
];

const patterns = kinds.map(([kind, words]) => [kind, new RegExp(`^(?:${words})$`, 'iu')] as const);

/** Kinds that a value below may be an amount of. */
const amounts: ReadonlySet<ColumnKind> = new Set([
  'sets',
  'reps',
  'dose',
  'hold',
  'time',
  'breaths',
  'rest',
  'times-a-day',
  'times-a-week',
  'frequency',
  'unclear',
]);

/** Amounts that can be for each side. */
const sided: ReadonlySet<ColumnKind> = new Set(['sets', 'reps', 'dose', 'hold', 'time', 'breaths']);
const perSide = new RegExp(String.raw`(?:\/|(?<!\p{L})(?:per|each|every|pro|je|jede[rs]?)) ?${limb}$`, 'iu');

const units: readonly (readonly [string, RegExp])[] = [
  ['s', /(?<!\p{L})(?:s|secs?|seconds?|sek|sekunden?)(?!\p{L})/iu],
  ['min', /(?<!\p{L})(?:mins?|minutes?|minuten?)(?!\p{L})/iu],
  ['kg', /(?<!\p{L})(?:kg|kilos?)(?!\p{L})/iu],
  ['lb', /(?<!\p{L})(?:lbs?|pounds?)(?!\p{L})/iu],
];

export function readHeading(text: string): Heading {
  const [unit, unitWords] = units.find(([, words]) => words.test(text)) ?? [];
  const bare = (unitWords === undefined ? text : text.replace(unitWords, ' '))
    .replace(/[()[\]:*_]|\.(?=[\s)\]]|$)|(?<!\p{L})in\s*$/giu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const each = bare.replace(perSide, '').trim();
  const eachKind = findKind(each, unit);
  if (each !== bare && sided.has(eachKind)) return { text, kind: eachKind, isAmount: true, unit, sides: 'each' };
  const kind = readPartHeading(bare) !== undefined && !/week|day/i.test(bare) ? 'unclear' : findKind(bare, unit);
  return { text, kind, isAmount: amounts.has(kind), unit };
}

function findKind(text: string, unit: string | undefined): ColumnKind {
  if (text === '' && unit !== undefined) return unit === 's' || unit === 'min' ? 'time' : 'equipment';
  return patterns.find(([, pattern]) => pattern.test(text))?.[0] ?? 'other';
}
