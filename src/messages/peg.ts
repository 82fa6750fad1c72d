/** The three questions of the PEG scale, and what is said of the answers. */
export interface PegMessages {
  /** Before the questions. */
  readonly intro: string;
  readonly questions: Readonly<Record<'pain' | 'enjoyment' | 'activity', string>>;
  /** `before` is the answer before this one, where there is one. */
  result(mean: number, before: { readonly mean: number; readonly date: string } | undefined): string;
  skipped: string;
}
