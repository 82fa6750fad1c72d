import type { Ports } from '../../ports.ts';
import type { Config } from '../../routine/config-format.ts';

/** What was found about one thing: what it is like, and what to do where it is not as it should be. */
export interface Finding {
  readonly about: string;
  readonly says: string;
  /** Absent where all is well. */
  readonly todo?: string;
  /** What the program ends with where nothing worse was found; 0 where absent. */
  readonly exitCode?: number;
}

/** Looks at one thing of the machine. Nothing that is found wrong is an error. */
export type Examine = (config: Config, ports: Ports) => Promise<readonly Finding[]>;
