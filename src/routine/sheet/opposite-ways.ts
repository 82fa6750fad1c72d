/** The two ways of one movement, such as a circle, as sheets write them. */

/** Any two opposite ways, as they are said of "each way" too. */
export const ways = ['one way', 'the other way'] as const;

const oneWay = '(?:in )?one (?:way|direction)|(?:in )?the first direction|in (?:die )?eine richtung';
const otherWay =
  '(?:in )?(?:the )?other(?: way| direction)?|(?:in )?(?:the )?opposite direction|in die andere(?: richtung)?|in die entgegengesetzte richtung';
const opposites: readonly (readonly [string, string])[] = [
  [oneWay, otherWay],
  ['clockwise|cw', '(?:anti|counter)[- ]?clockwise|[ac]cw'],
  ['forwards?', 'backwards?'],
  ['inwards?', 'outwards?'],
  ['im uhrzeigersinn', 'gegen den uhrzeigersinn'],
  [String.raw`vorwärts|vor(?!\s+\p{L}|\s*\d)`, 'rückwärts|zurück'],
  ['einwärts|nach innen', 'auswärts|nach außen'],
];

const thenOther = String.raw`[\s,]+(?:and\s+|then\s+|und\s+|dann\s+)*(?:${otherWay})(?!\p{L})`;
/** As part of a pattern: "each way", "one way then the other", "then reverse direction". */
export const eachWay = String.raw`(?:(?:(?:on|to|for|with|then|in)\s+)?(?:the\s*)?(?:each|per|either|every|\/|je|pro|jede[rn]?|both|beiden?)\s*(?:directions?|ways?|richtung(?:en)?)(?!\p{L}|\s+(?:of|to|at|des|der)(?!\p{L}))|(?:${oneWay})${thenOther}|(?:(?:and|then|und|dann)\s+)+(?:(?:repeat\s+|do\s+)?(?:${otherWay})|reverse(?:(?: the)? directions?)?|(?:change|switch)(?: the)? directions?|(?:die )?richtung wechseln)(?=[\s.)]*$))`;

/** Any of them, as part of a pattern. */
export const anyWay = `(?:${opposites.flat().join('|')})(?!\\p{L})`;
const wayAtEnd = new RegExp(
  String.raw`^(?<text>.*\d.*?)(?<!(?<!\p{L})(?:and|then|or|in|the|und|dann|oder|die))[\s,:(]+(?<way>${anyWay})[\s).]*$`,
  'iu',
);
const wayBefore = new RegExp(String.raw`^(?<text>.*[\s,:(])?(?<way>${anyWay})[\s:–-]+(?<amount>\d.*)$`, 'iu');

export function namesWay(text: string): boolean {
  return new RegExp(String.raw`(?<!\p{L})${anyWay}`, 'iu').test(text);
}

/** "10 clockwise", "arm circles: clockwise 10"; between a name and its amount it may be part of the name: "walk backwards 10 min". */
export function takeWay(line: string) {
  const { text = '', way, amount = '' } = (wayAtEnd.exec(line) ?? wayBefore.exec(line))?.groups ?? {};
  if (way === undefined) return undefined;
  return { text: `${text}${amount}`, way: nameWay(way), isBehindName: text !== '' && amount !== '' };
}

/** "In the other direction" is as plain as any. */
function nameWay(way: string): string {
  return isAlike(way, oneWay) ? ways[0] : isAlike(way, otherWay) ? ways[1] : way;
}

export function areOpposite(one = '', other = ''): boolean {
  return opposites.some(
    ([way, back]) => (isAlike(one, way) && isAlike(other, back)) || (isAlike(one, back) && isAlike(other, way)),
  );
}

function isAlike(way: string, words: string): boolean {
  return new RegExp(`^(?:${words})$`, 'iu').test(way);
}
