/** A line of a sheet about a cold or heat pack, where nothing of it is open: which, how long, where, and when. */
import { minuteMs } from '../../durations.ts';
import { defaultPackPlace, type PackPlace } from '../../routine/choosable.ts';
import type { PackKind } from '../../routine/routine.ts';
import { joint } from '../../routine/unit-words.ts';
import { writeUmlauts } from './short-forms.ts';

export interface SheetPack {
  readonly pack: PackKind;
  /** Of a range the shorter end. */
  readonly forMs: number;
  readonly when: 'before' | 'after';
  /** `undefined` where the line does not say it. */
  readonly where: PackPlace | undefined;
}

const things = '(?:[- ]?(?:packs?|pads?|bags?|compress(?:es)?|packung(?:en)?|kissen|beutel|kompressen?))';
const kinds: readonly (readonly [PackKind, RegExp])[] = [
  ['cold', word(`(?:(?:ice|kälte|eis)${things}?|(?:cold|gel|kühl)${things}|icing|kühlen|kühlung)`)],
  [
    'heat',
    word(
      `(?:(?:moist )?(?:heat|wärme)${things}?|(?:hot|warm)${things}|hot[- ]water[- ]bottle|wheat[- ]?bag|(?:kirschkern|körner)kissen|wärmflasche|wärmen)`,
    ),
  ],
];

const session =
  '(?:exercis(?:es?|ing)|your exercises|session|stretch(?:es|ing)|workout|program(?:me)?|routine|them|these|übungen|üben|training|programm|übungsprogramm)';
const article = '(?:the |your |each |every |these |all |den |dem |jedem |der |allen )*';
const times: readonly (readonly [SheetPack['when'], RegExp])[] = [
  [
    'after',
    word(
      `(?:after(?:wards?)?(?: ${article}${session})?|following ${article}${session}|nach ${article}${session}|danach|anschließend|hinterher)`,
    ),
  ],
  ['before', word(`(?:before(?:hand)?(?: ${article}${session})?|vor ${article}${session}|vorher|davor)`)],
];

const places: readonly (readonly [PackPlace, string])[] = [
  ['upper back', 'upper back|oberen rückens?|oberer rücken'],
  ['lower back', 'low(?:er)? back|back|unteren rückens?|unterer rücken|lendenwirbelsäule|lws|rückens?'],
  ['shoulder', 'shoulder|schulter'],
  ['elbow', 'elbow|ell(?:en)?bogens?'],
  ['wrist', 'wrist|handgelenks?'],
  ['hip', String.raw`hip(?!\p{L})|hüfte`],
  ['thigh', 'thigh|oberschenkels?'],
  ['knee', 'knee|knies?'],
  ['calf', 'calf|wade'],
  ['ankle', 'ankle|sprunggelenks?|knöchels?'],
  ['foot', 'foot|feet|fuß(?:es)?|füße'],
];
const placePatterns = places.map(([place, words]) => [place, word(`(?:${words})`)] as const);

const duration = new RegExp(
  String.raw`(?<![\p{L}\d])(?<one>\d{1,2})(?:${joint}(?<other>\d{1,2}))?[\s-]*(?:min(?:ute)?n?s?\.?)(?!\p{L})`,
  'iu',
);

/** Words that change nothing of it. */
const fillers = word(
  '(?:wrapped in (?:an? )?(?:thin |damp |dry )?(?:towel|cloth)|in (?:an? |ein )?(?:dünnes |feuchtes |trockenes )?(?:towel|cloth|handtuch|tuch)(?: gewickelt)?|apply|use|put|place|please|bitte|an?|the|your|some|for|on(?:to)?|to|over|of|with|about|ca|approx|auflegen|legen|anwenden|machen|lang|aufs|ums|mit|eine[nm]?|ein|für|auf|an|am|die|das|der|des|den|dem|ihre[nmrs]?|then|dann)',
);

/** The pack of a line; `undefined` for what is none, and where anything is open, or may be meant otherwise. */
export function readPack(written: string): SheetPack | undefined {
  const line = writeUmlauts(written);
  if (line.length > maxReadLetters) return undefined;
  return readWhole(line) ?? readWhole(line.replace(/,? (?:first|zuerst)[.!]?$/iu, ' before the exercises'));
}

function readWhole(line: string): SheetPack | undefined {
  let left = line;
  const take = <Value>(patterns: readonly (readonly [Value, RegExp])[]): Value | undefined => {
    const found = patterns.find(([, pattern]) => pattern.test(left));
    if (found !== undefined) left = left.replace(found[1], ' ');
    return found?.[0];
  };
  const { one = 0, other = one } = duration.exec(left)?.groups ?? {};
  const minutes = Math.min(Number(one), Number(other));
  left = left.replace(duration, ' ');
  const when = take(times);
  const pack = take(kinds);
  const where = take(placePatterns);
  const isAll = /^[\s.,;:()!–-]*$/.test(left.replace(new RegExp(fillers, 'giu'), ' '));
  if (!isAll || pack === undefined || when === undefined || !(minutes > 0)) return undefined;
  return { pack, forMs: minutes * minuteMs, when, where };
}

const maxReadLetters = 150;

function word(source: string): RegExp {
  return new RegExp(String.raw`(?<!\p{L})(?:${source})(?!\p{L})`, 'iu');
}

/** As it is said of the line: "a cold pack on the knee for 10 min, after the exercises". */
export function describePack({ pack, forMs, when, where }: SheetPack): string {
  return `a ${pack} pack on the ${where ?? defaultPackPlace} for ${forMs / minuteMs} min, ${when} the exercises`;
}

// Cold and heat that people write among their exercises, in English and German.

/** "Ice skater", "frozen shoulder", "warm up" and "cool down" are none; "EIS" is McKenzie's extension in standing. */
const words =
  /(?<!\p{L})(?:p?rice(?!\p{L})|ic(?:e|ed|es|ing)(?!\p{L}|[- ]?skat)|gefror|peas(?!\p{L})|radiator|frozen(?!\p{L}| shoulder)|cold(?!\p{L})|cool(?:ing)?(?!\p{L}|[- ]?down)|hot(?!\p{L})|heat(?:s|ed|ing|er)?(?!\p{L})|warm(?:e[mnrs]?|th)?(?!\p{L}|[- ]?ups?(?!\p{L}))|(?:ice|cold|cool|heat|hot|warm|gel|moor|mud|wheat|peat|rice)[- ]?(?:packs?|pads?|bags?|compress(?:es)?|socks?)(?!\p{L})|kalt(?:e[mnrs]?)?(?!\p{L})|heiß|heiz|fango|moor(?!\p{L})|moor(?:pack|bad|kissen)|quark|paraffin|sauna|baths?(?!\p{L})|cryo|kryo|infrar|thermacare|packung|packs?(?!\p{L})|(?:kirschkern|körner)kissen)|kälte|(?<!ab)kühl|(?<!auf|er)wärm|rotlicht|\p{L}packung(?:en)?(?!\p{L})/iu;
const germanIce =
  /(?<!\p{L})[Ee]is(?:[- ]?(?:pack|beutel|bad|würfel|spray|kompress|kissen|massage|tuch|akku|gel|abreib)|(?!\p{L}))/u;

/**
 * Whether a text speaks of cold or heat, and so is no exercise. One that was played as an exercise would come without its
 * cautions, its towel, its looks at the skin and its limits.
 */
export function namesPack(text: string): boolean {
  const read = writeUmlauts(text.slice(0, 400));
  return words.test(read) || germanIce.test(read);
}
