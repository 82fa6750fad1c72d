/** Why a file cannot be read or written. The same code of the system means different things for the two. */
import type { NoArgs, TaggedMessage } from './message-table.ts';

interface EitherFaults {
  'no-right': NoArgs;
  'is-folder': NoArgs;
  'disk-broken': NoArgs;
  'name-too-long': NoArgs;
  'too-many-open': NoArgs;
  /** A code of the system that there are no words for. */
  system: { readonly name: string };
  /** The message of an error without a code. */
  other: { readonly message: string };
}

export interface ReadFaults extends EitherFaults {
  missing: NoArgs;
  'part-not-folder': NoArgs;
  'too-large': { readonly mostBytes: number };
}

export interface WriteFaults extends EitherFaults {
  'folder-missing': NoArgs;
  /** A file stands where a folder is needed. */
  'file-in-way': NoArgs;
  'disk-full': NoArgs;
  'share-full': NoArgs;
  'write-protected': NoArgs;
  'reader-gone': NoArgs;
}

export type ReadFault = TaggedMessage<ReadFaults>;
export type WriteFault = TaggedMessage<WriteFaults>;
