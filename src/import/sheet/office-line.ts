/** Lines of whoever wrote the sheet: an address, a phone number, the number of a page, a date or an appointment. */

const office: readonly RegExp[] = [
  /©|(?<!\p{L})(?:copyright|all rights reserved|alle rechte vorbehalten)(?!\p{L})/iu,
  /(?<!\p{L})(?:page|seite) \d+ ?(?:\/|of|von) ?\d+|(?<!\p{L})(?:rev(?:\.|ised|ision)?|stand:?) \d{1,2}[/.]\d{2,4}/iu,
  /(?<!\p{L})(?:abn|acn|mrn|nhs no|fax|tel|phone|ph|mobile|dob|ref)(?!\p{L})\.?\s*[:.]?\s*[(+\d_]/iu,
  // A phone number.
  /\(0?\d{2,4}\)\s?\d{3}|(?<![\d.,])\+?0\d{2,4}[ /-]\d{3,}|(?<!\d)\d{3}[-.]\d{3,4}(?:[-.]\d{3,4})?(?!\d)/u,
  // The code of a place.
  /(?<!\p{L})\p{Lu}{1,2}\d{1,2}\p{Lu}? \d\p{Lu}{2}(?!\p{L})|(?<!\p{L})\p{Lu}{2,3} \d{4,5}(?!\d)|(?<!\d)\d{5} \p{Lu}\p{Ll}{2}/u,
  /^(?:patient(?:in)?|surgeon|therapist|consultant|clinician|dr|arzt|ärztin|date|datum)\s*[:.]\s*[\p{L}\d]/iu,
  /^(?:review|follow[- ]?up|f\/u|(?:next )?(?:appointment|appt|visit)|(?:nächster )?termin|kontrolle)(?!\p{L})[^.]*\d/iu,
];

/** Words of an amount: such a line may be of an exercise besides. */
const amount =
  /\d\s*(?:x|×|reps?|repetitions|sets?|times|secs?|seconds|mins?|minutes|breaths|wdh|mal|sek|sekunden|minuten|sätze)(?!\p{L})/iu;

export function isOfOffice(text: string): boolean {
  return office.some((pattern) => pattern.test(text)) && !amount.test(text);
}
