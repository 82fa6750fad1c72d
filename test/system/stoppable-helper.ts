/** A helper that gives signs of life, and says who it is. */
import { openParentChannel } from '../../src/system/node-helper.ts';

openParentChannel({ beats: true }).send(process.pid);
