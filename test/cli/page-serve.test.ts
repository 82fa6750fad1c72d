import { describe, expect, test } from 'vitest';
import { answerRequest } from '../../src/cli/page/serve-page.ts';
import { runCli, until } from '../support/run-cli.ts';
import { home, office, pageMachine, serveFlags, startServing, stopServing } from './page-machine.ts';

describe('page --serve', () => {
  test('gives the page to whoever asks at its address, and ends ten minutes later', async () => {
    const ports = pageMachine({}, { addresses: [home] });
    const { running, address } = await startServing(ports);
    const [, host = '', path = ''] = /^http:\/\/([^/]+)(\/[0-9a-f]{32})$/.exec(address) ?? [];
    expect(host).toBe('192.168.1.5:40123');
    expect(ports.terminal.written.replace(/\s+/g, ' ')).toContain('Whoever is in the same network');
    expect(ports.network.ask({ method: 'GET', path: '/', host })?.status).toBe(404);
    const beforeMs = ports.clock.wallMs();
    const answer = ports.network.ask({ method: 'GET', path, host });
    expect(new TextDecoder().decode(answer?.body)).toMatch(/^<!doctype html>[\s\S]*Short one/);
    await until(() => {
      if (ports.clock.pendingWakes > 0) ports.clock.advance(60_000);
      return running.exitCode() !== undefined;
    }, 'the end');
    expect(running.exitCode()).toBe(0);
    expect(ports.clock.wallMs() - beforeMs).toBeGreaterThanOrEqual(600_000);
    expect(ports.network.isClosed).toBe(true);
  });

  test('ends with Ctrl+C, and leaves nothing open', async () => {
    const ports = pageMachine({}, { addresses: [home] });
    const { running } = await startServing(ports);
    expect(await stopServing(ports, running)).toBe(0);
    expect(ports.network.isClosed).toBe(true);
  });

  test.each([
    [[], [], 'is in no local network'],
    [[home, office], ['--address', '192.168.1.99'], 'There are: 192.168.1.5 (wlan0), 10.0.0.7 (eth0).'],
    [[home], ['--address', '0.0.0.0'], 'no address "0.0.0.0"'],
  ])('with %j, %j is refused', async (addresses, more, why) => {
    const ports = pageMachine({}, { addresses });
    expect(await runCli(ports, 'page', ...serveFlags, ...more)).toBe(2);
    expect(ports.stderr.text).toContain(why);
  });

  test('needs to know where the page goes', async () => {
    const ports = pageMachine({}, { addresses: [home] });
    expect(await runCli(ports, 'page', './short.yaml')).toBe(2);
    expect(ports.stderr.text).toContain('-o FILE.html, or to a phone with --serve');
  });
});

describe('an answer', () => {
  const served = { host: '192.168.1.5:40123', token: 'ab'.repeat(16), page: new TextEncoder().encode('page') };
  const good = { method: 'GET', path: `/${served.token}`, host: served.host };

  test('is the page, which nobody keeps and no other page may read', () => {
    const { status, headers, body } = answerRequest(good, served);
    expect({ status, body }).toEqual({ status: 200, body: served.page });
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
    });
  });

  test.each([
    [421, { host: 'evil.example:40123' }],
    [421, { host: '192.168.1.5' }],
    [421, { host: undefined }],
    [404, { path: '/' }],
    [404, { path: `/${'ab'.repeat(15)}ac` }],
    [404, { path: `/${served.token}/` }],
    [404, { path: `/${served.token}?` }],
    [404, { path: `/../${served.token}` }],
    [404, { path: '/..%2f..%2fetc/passwd' }],
    [404, { path: `http://${served.host}/${served.token}` }],
    [405, { method: 'POST' }],
    [405, { method: 'HEAD' }],
  ])('is %i without a word of the page for %j', (status, changes) => {
    const answer = answerRequest({ ...good, ...changes }, served);
    expect(answer).toMatchObject({ status, body: new Uint8Array() });
  });
});
