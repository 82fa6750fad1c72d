/** In which of the two languages a sheet is. */

/** Whether more of the words of a sheet are German than English. */
export function isGermanText(text: string): boolean {
  const count = (words: RegExp) => text.match(words)?.length ?? 0;
  return count(germanWords) > count(englishWords);
}

const germanWords =
  /(?<!\p{L})(?:\p{L}*[äöüß]\p{L}*|und|oder|sie|je|mit|ohne|der|das|den|dem|im|auf|bei|nach|vom|zum|zur|seiten?|sek|sekunden|minuten|wdh|wiederholungen|mal|halten|dann|pro|langsam|links|rechts|beine?|arme?|knie|\p{L}*heben|\p{L}*dehnung|kniebeugen?|woche)(?!\p{L})/giu;
const englishWords =
  /(?<!\p{L})(?:and|or|your|you|each|with|without|the|on|of|to|then|for|side|secs?|seconds|minutes|reps|repetitions|exercises|sets|times|hold|slowly|back|legs?|arms?|knees?|raises?|lifts?|squats?|bridges?|stretch(?:es)?|daily|weeks?|days?)(?!\p{L})/giu;
