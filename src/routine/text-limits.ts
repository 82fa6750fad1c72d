/** How much text there is room for in a routine: for its format, and for whoever fills it from answers or sheets. */

/** Letters of one text. */
export const maxLetters = {
  about: 500,
  goal: 160,
  /** One reason to stop. */
  stopIf: 120,
  /** One line of how an exercise is done. */
  howLine: 160,
  /** What a step is done with. */
  equipment: 60,
  note: 300,
  /** The name of a station's pose, and what is said on the way into it. */
  pose: 40,
  station: 80,
  sourceTitle: 200,
} as const;

/** Texts in one list. */
export const maxTexts = { stopIf: 12, howLines: 8, notes: 6 } as const;
