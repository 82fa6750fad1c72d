import type { Ports } from '../../ports.ts';

/** Something that is explained in the terminal besides the commands. */
export interface HelpTopic {
  /** Its lines, at most `columns` wide where they can be broken. `section` is a part of it that was asked for. */
  render(section: string | undefined, columns: number, ports: Ports): Promise<readonly string[]>;
}
