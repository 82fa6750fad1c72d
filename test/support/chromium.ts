import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';

const chromiumPath = '/usr/bin/chromium';

/** Why pages cannot be tested in a browser here, as one line; `undefined` where Debian's `chromium` is installed. */
export const whyNoBrowser = existsSync(chromiumPath)
  ? undefined
  : `The tests in a browser are skipped; not installed: chromium (${chromiumPath}).`;

/** A browser that speaks to nobody, and keeps nothing. */
const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Chromium with a profile of its own. */
export class Browser {
  readonly #profile = mkdtempSync(join(tmpdir(), 'backroutine-chromium-'));
  #context: BrowserContext | undefined;

  async open(): Promise<void> {
    this.#context = await chromium.launchPersistentContext(this.#profile, {
      executablePath: chromiumPath,
      args: flags,
      headless: true,
    });
  }

  /** A page of its own, with whatever it asked the world for in `requests`. */
  async newPage(): Promise<{ readonly page: Page; readonly requests: readonly string[] }> {
    if (this.#context === undefined) throw new Error('The browser is not open.');
    const page = await this.#context.newPage();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    return { page, requests };
  }

  async close(): Promise<void> {
    await this.#context?.close();
    rmSync(this.#profile, { recursive: true, force: true });
  }
}
