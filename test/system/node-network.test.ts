/** Real connections, on this machine alone. */
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { answerRequest } from '../../src/cli/page/serve-page.ts';
import type { PageServer } from '../../src/ports/network.ts';
import { nodeNetwork } from '../../src/system/node-network.ts';

const token = 'cd'.repeat(16);
const page = new TextEncoder().encode('x'.repeat(5_000_000));

describe('a page that is served', () => {
  let server: PageServer;
  let host = '';
  let delivered = 0;

  beforeEach(async () => {
    delivered = 0;
    server = await nodeNetwork.serve('127.0.0.1', (request) => answerRequest(request, { host, token, page }));
    host = `127.0.0.1:${server.port}`;
    server.onDelivered(() => {
      delivered += 1;
    });
  });

  afterEach(() => server.close());

  /** What comes back for these bytes until the server ends the connection, at the most `mostBytes`. */
  function exchange(bytes: string | Uint8Array, mostBytes = Number.POSITIVE_INFINITY): Promise<string> {
    return new Promise((resolve) => {
      let text = '';
      const socket = connect(server.port, '127.0.0.1', () => socket.write(bytes));
      socket.on('data', (data) => {
        text += data.toString('latin1');
        if (text.length > mostBytes) socket.destroy();
      });
      socket.on('error', () => {});
      socket.on('close', () => resolve(text));
    });
  }

  const ask = (path: string, own = host) => `GET ${path} HTTP/1.1\r\nHost: ${own}\r\n\r\n`;

  test('is delivered whole, and that is reported', async () => {
    const answer = await exchange(ask(`/${token}`));
    expect(answer.startsWith('HTTP/1.1 200 ')).toBe(true);
    expect(answer.length - answer.indexOf('\r\n\r\n') - 4).toBe(page.length);
    expect(delivered).toBe(1);
  });

  test.each([
    ['a foreign host', () => ask(`/${token}`, 'evil.example'), '421'],
    ['no token', () => ask('/'), '404'],
    ['a path that climbs', () => ask('/../../etc/passwd'), '404'],
    ['no host', () => `GET /${token} HTTP/1.1\r\n\r\n`, '400'],
    ['two hosts', () => `GET /${token} HTTP/1.1\r\nHost: evil\r\nHost: ${host}\r\n\r\n`, '421'],
  ])('is not for %s', async (_name, request, status) => {
    const answer = await exchange(request());
    expect(answer).not.toContain('xxxx');
    expect(answer).toContain(`HTTP/1.1 ${status} `);
    expect(delivered).toBe(0);
  });

  test('is still there after garbage, fifty at once, and a reader who goes away', async () => {
    const garbage = ['\u0000\u0001\u0002', 'GET', `${'A'.repeat(100_000)}\r\n\r\n`, `GET / HTTP/9.9\r\n\r\n`];
    await Promise.all(garbage.map((bytes) => exchange(`${bytes}\r\n\r\n`)));
    await exchange(ask(`/${token}`), 1_000);
    expect(delivered).toBe(0);
    const answers = await Promise.all(Array.from({ length: 50 }, () => exchange(ask(`/${token}`))));
    expect(answers.every((answer) => answer.length > page.length)).toBe(true);
  });

  test('does not keep its server from closing while somebody reads slowly', async () => {
    const socket = connect(server.port, '127.0.0.1', () => socket.write(ask(`/${token}`)));
    socket.on('error', () => {});
    await new Promise((resolve) => socket.once('readable', resolve));
    await server.close();
    socket.destroy();
  });
});

test('the addresses that are offered are those of local networks', () => {
  for (const { address } of nodeNetwork.listAddresses()) expect(address).toMatch(/^(?:10|172|192)\.\d+\.\d+\.\d+$/);
});
