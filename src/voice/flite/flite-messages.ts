/** What the program and its speech helper say to each other. Both ends are this program's own. */
export type FliteRequest =
  /** `isCalm`: other programs come first. */
  | { readonly type: 'load'; readonly path: string; readonly isCalm: boolean }
  | {
      readonly type: 'speak';
      readonly id: number;
      readonly text: string;
      readonly voice: string;
      readonly stretch: number;
    };

export interface FliteAnswer {
  readonly id: number;
  /** A WAV file. */
  readonly wav?: Uint8Array;
  readonly failure?: string;
}
