/** A reason to stop as `stop-if` has it, and what is to be done then besides stopping: "…, and contact the ward". */

const place = `(?=A&E|(?:the |your |an? )?(?:nearest |local )?(?:hospital|emergency|ward|clinic|surgery|doctor|GP|physio))`;

/** Somebody to turn to. */
export const turn = String.raw`(?:(?:contact|consult|inform|seek)(?!\p{L})|(?:call|ring|phone|tell|ask|see|visit|speak (?:to|with)|talk to) (?=us|me|your|our|my|the|an? |\d|A&E|hospital)|(?:go|return) to ${place}|let (?=[^.]{1,40} know(?!\p{L}))|get (?=medical|help|advice|in touch)|(?:rufen|kontaktieren|wenden|melden|informieren|sprechen|suchen|fragen) sie(?!\p{L}))`;

export interface StopReason {
  /** What follows "Stop if". */
  readonly reason: string;
  /** What is done then; absent where it is stopping alone. */
  readonly action?: string;
}

export function splitStopReason(text: string): StopReason {
  const groups = new RegExp(`^(?<reason>.+?)(?:, (?:and|und)|:) (?<action>${turn}.*?)[.!\\s]*$`, 'iu').exec(
    text,
  )?.groups;
  return groups?.reason === undefined || groups.action === undefined
    ? { reason: text }
    : { reason: groups.reason, action: groups.action };
}
