import { inflateSync } from 'node:zlib';
import type { PageData } from '../../src/documents/page/page-data.ts';

/** What a page of a session carries, unpacked as its own code does it. */
export function pageDataIn(page: string): PageData {
  const packed = /id="data">([^<]*)</.exec(page)?.[1] ?? '';
  return JSON.parse(inflateSync(Buffer.from(packed, 'base64')).toString());
}
