/** The ways in which figures are drawn in the terminal. By itself, as `start` reads it before anything of a routine. */
export const figureWays = ['auto', 'picture', 'braille', 'ascii', 'none'] as const;
