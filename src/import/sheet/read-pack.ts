/** A line of a sheet about a cold or heat pack, where nothing of it is open: which, how long, where, and when. */
import { minuteMs } from '../../durations.ts';
import type { PackPlace } from '../../routine/choosable.ts';
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

const joiner =
  /\s*(?:,\s*(?:and |und )?(?:then|followed by|dann|danach|anschließend)|(?<!\p{L})(?:(?:and |und )?(?:then|followed by|dann|danach|anschließend)|and|und)(?!\p{L})|[,;+&]|->|→)\s*(?!\p{L}+ ?$)/giu;

/**
 * The packs of a line, in their order: "heat 10 min then ice 15 min after the exercises". `undefined` for what is no pack, and
 * where anything is open, or may be meant otherwise.
 */
export function readPacks(written: string): readonly SheetPack[] | undefined {
  const line = writeUmlauts(written);
  if (line.length > maxReadLetters) return undefined;
  // With one pack "first" is before the exercises; with two it may be before the other one.
  const one = readPack(line) ?? readPack(line.replace(/,? (?:first|zuerst)[.!]?$/iu, ' before the exercises'));
  if (one !== undefined) return isWholePack(one) ? [one] : undefined;
  const pieces = splitPacks(line);
  if (pieces.length < 2) return undefined;
  const packs = pieces.map(readPack);
  const [first, last] = [pieces[0] ?? '', pieces.at(-1) ?? ''];
  // What stands before all of them, or behind them, is said of each.
  const shared = findTime(first, 'start') ?? findTime(last, 'end');
  const whole = packs.flatMap((pack) => {
    const all = pack === undefined ? undefined : { ...pack, when: pack.when ?? shared };
    return all === undefined || !isWholePack(all) ? [] : [all];
  });
  const isSamePlace = new Set(whole.map(({ where }) => where)).size === 1;
  return whole.length === pieces.length && isSamePlace ? whole : undefined;
}

/** At each word between two packs, so that each piece names one kind of them. */
function splitPacks(line: string): readonly string[] {
  const pieces: string[] = [];
  for (const part of line.split(joiner)) {
    const isPack = kinds.some(([, pattern]) => pattern.test(part));
    if (isPack || pieces.length === 0) pieces.push(part);
    else pieces[pieces.length - 1] += ` ${part}`;
  }
  const [first = '', second, ...others] = pieces;
  // "After the exercises, ice 10 min" has its time in a piece of its own.
  return second !== undefined && !kinds.some(([, pattern]) => pattern.test(first))
    ? [`${first} ${second}`, ...others]
    : pieces;
}

/** When, as the first or the last word of it. */
function findTime(piece: string, place: 'start' | 'end'): SheetPack['when'] | undefined {
  const at = place === 'start' ? /^[\s,.;:]*$/ : /^[\s,.;:!]*$/;
  return times.find(([, pattern]) => {
    const match = pattern.exec(piece);
    if (match === null) return false;
    const beside = place === 'start' ? piece.slice(0, match.index) : piece.slice(match.index + match[0].length);
    return at.test(beside);
  })?.[0];
}

type FoundPack = Omit<SheetPack, 'when'> & { readonly when: SheetPack['when'] | undefined };

function isWholePack(pack: FoundPack): pack is SheetPack {
  return pack.when !== undefined;
}

function readPack(line: string): FoundPack | undefined {
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
  const rest = left.replace(new RegExp(fillers, 'giu'), ' ');
  const isAll = /^[\s.,;:()!–-]*$/.test(rest);
  if (!isAll || pack === undefined || !(minutes > 0)) return undefined;
  return { pack, forMs: minutes * minuteMs, when, where };
}

const maxReadLetters = 150;

function word(source: string): RegExp {
  return new RegExp(String.raw`(?<!\p{L})(?:${source})(?!\p{L})`, 'iu');
}

/** Any part of the body but the back: those of packs, and others. */
const otherPlaces = new RegExp(
  [
    ...places.filter(([place]) => !place.endsWith('back')).map(([, words]) => words),
    String.raw`hüft|neck|nacken|hals|rotator|(?<!\p{L})(?:acl|pcl|mcl|tkr|thr|arms?|legs?|hands?|bein|vkb|hws)(?!\p{L})|achill|plantar|menis[ck]|kreuzband|finger|thumb|daumen|heel|ferse|head|kopf|jaw|kiefer`,
  ].join('|'),
  'iu',
);

/** A pack without a place comes on the lower back: only on a sheet that says that it is for the back. */
export function namesBack(text: string): boolean {
  return /(?<!\p{L})(?:(?<!(?:on|onto|off|step|lean|come|go|bring|lie|move|and|then|sit) (?:your |the )?)back(?! (?:of|to|into|against)(?!\p{L}))|spin(?:e|al)|lumbar|lumbago|sciatica|\p{L}*disc|discectomy|microdiscectomy|lws)(?!\p{L})|(?<!auf (?:dem|den) )rücken(?!lage)|wirbel|ischias|bandscheib|lenden|hexenschuss|kreuzschmerz/iu.test(
    text,
  );
}

/** Whether a heading names another part of the body than the back: a pack may be meant for that one. */
export function namesOtherPlace(text: string): boolean {
  return otherPlaces.test(text);
}

/** As it is said of the line: "a cold pack on the knee for 10 min, after the exercises". */
export function describePack({ pack, forMs, when, where }: SheetPack): string {
  return `a ${pack} pack on the ${where ?? 'lower back'} for ${forMs / minuteMs} min, ${when} the exercises`;
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
