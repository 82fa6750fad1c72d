/** In which of two languages a sheet is written. */

const germanWords = word(
  String.raw`\p{L}*[äöüß]\p{L}*|und|oder|sie|ihr|je|mit|ohne|der|das|den|dem|im|auf|bei|nach|vom|zum|zur|seiten?|sek|sekunden|minuten|wdh|wiederholungen|mal|halten|dann|danach|pro|jede[rnms]?|langsam|links|rechts|beine?|arme?|knie|ferse|schultern?|wade|nacken|kopf|becken|gehen|heben|beugen|strecken|drehen|dehnen|dehnung|ziehen|anziehen|anspannen|liegen|stehen|sitzen|kreisen|kniebeugen?|beinpresse|\p{L}*heben|\p{L}*dehnung|\p{L}*klinik|nachbehandlung|woche|stufe|einbeinstand|pendeln|schritte`,
);
const englishWords = word(
  'and|or|your|you|each|with|without|the|on|of|to|then|for|side|secs?|seconds|minutes|reps|repetitions|exercises|sets|times|hold|slowly|back|legs?|arms?|knees?|heels?|hips?|calf|neck|shoulders?|left|right|raises?|lifts?|squats?|bridges?|stretch(?:es)?|slides?|walk(?:ing)?|daily|weeks?|days?|up|down|twice|per|every',
);

/** Whether more of its words are German. */
export function isGermanText(text: string): boolean {
  return (text.match(germanWords)?.length ?? 0) > (text.match(englishWords)?.length ?? 0);
}

function word(source: string): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\d])(?:${source})(?!\p{L})`, 'giu');
}
