import { inflateSync } from 'node:zlib';
import type { PageData } from '../../src/documents/page/page-data.ts';

/** What a page of a session carries, decompressed as its own code does it. */
export function pageDataIn(page: string): PageData {
  const compressed = /id="data">([^<]*)</.exec(page)?.[1] ?? '';
  return JSON.parse(inflateSync(Buffer.from(compressed, 'base64')).toString());
}
