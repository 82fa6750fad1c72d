/** Cold and heat packs that people write among their exercises, in English and German. */

const packThing =
  /(?<!\p{L})(?:(?:ice|cold|heat|hot|warm|gel|kühl|kälte|wärme|eis)[- ]?(?:packs?|pads?|bags?|compress(?:es)?|kissen|beutel|kompressen?|akkus?)|hot[- ]water[- ]bottles?|wheat[- ]?bags?|(?:kirschkern|körner)kissen|wärmflaschen?|rotlicht|icing)(?!\p{L})/iu;

/** "Ice your knee", "Apply heat", "Knie kühlen"; "EIS" alone is McKenzie's extension in standing. */
const packOrder =
  /^(?:then |dann |no |never |not |kein(?:e[nrm]?)? |nicht )*(?:apply |use |put )?(?:some )?(?:ice|cold|heat|moist heat|kälte|wärme)(?!\p{L})|^eis (?:auf|an|am|für) |(?<!\p{L})(?:kühlen|wärmen)(?!\p{L})|kühlung(?!\p{L})/iu;

/**
 * Whether a name is that of a pack, and not of an exercise. One that was played as an exercise would come without its
 * cautions, its towel, its looks at the skin and its limits.
 */
export function isPackName(name: string): boolean {
  const read = name.slice(0, 100);
  return packThing.test(read) || packOrder.test(read);
}
