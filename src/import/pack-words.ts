/** Cold and heat that people write among their exercises, in English and German. */

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
  const read = text.slice(0, 400);
  return words.test(read) || germanIce.test(read);
}
