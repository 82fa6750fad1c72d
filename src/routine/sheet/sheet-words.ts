/** Words that several readers of a sheet look for, in English and German, as parts of a pattern: each stands here once. */

/** A condition begins with one of them. */
export const inCase = 'if|when|wenn|falls|sobald';
/** What stands beside one of them holds in that case alone, or in all others. */
export const onlyWords = 'only|unless|except|nur|erst|außer';
/** What is said beside one of them is not done. */
export const notWords = String.raw`not|never|nicht|nie|kein\p{L}*`;

/** "Right at the top" is no side. */
export const leftWords = 'left|l|li|links|linke[mnrs]?';
export const rightWords = String.raw`right(?! (?:angles?|away|at|after|before|now)(?!\p{L}))|r|re|rechts|rechte[mnrs]?`;

/** Between the two numbers of a range. */
export const joint = String.raw`\s*(?:-|–|—|~|to|or|bis|oder)\s*`;

/** One of two. */
export const limb = '(?:side|leg|arm|foot|knee|hip|seite|bein|fuß|knie|hüfte)';
export const limbs =
  '(?:legs?|arms?|feet|foot|knees?|hips?|hands?|heels?|ankles?|shoulders?|beinen?|armen?|füßen?|knien?|hüften|händen?|fersen|schultern)';
export const sidedPart = `(?:${limb}|hand|shoulder|elbow|wrist|ankle|heel|thumb|schulter|ellenbogen|handgelenk|sprunggelenk|ferse|daumen)`;
/** "Left", "the right leg", "rechtes Bein", "R arm", "re. Schulter". */
export const oneSide = String.raw`(?:${leftWords}|${rightWords})(?:\.?\s+${sidedPart})?\.?`;
/** As above, where a letter alone is none: "L-sit". */
export const oneSideOfBody = String.raw`(?:left|right|links|rechts|linke[mnrs]?|rechte[mnrs]?|(?:${leftWords}|${rightWords})\.?\s+${sidedPart})`;
/** "On the", "am", "nur mit dem" before one side. */
export const beforeSide = String.raw`(?:(?:only|nur)\s+)?(?:(?:on|with|for|to|using|am|an|auf|mit|im)\s+)?(?:(?:the|your|dem|der)\s+)?`;

/** "10 circles" says how many, and of what. */
export const circles = String.raw`(?:circles?|kreise)(?!\p{L})`;

/** "7", "7:30" */
const hour = String.raw`\d{1,2}(?:[:.]\d{2})?`;
/** "8 AM", "19 Uhr" */
export const clockTime = String.raw`${hour}\s*(?:[ap]\.?m\.?|uhr)`;
/** As above, where nothing else can be meant. */
export const anyClockTime = String.raw`(?:${clockTime}|${hour}\s*h?)`;
/** "09:14:33", "9:14 pm" */
export const stampTime = String.raw`\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?`;
