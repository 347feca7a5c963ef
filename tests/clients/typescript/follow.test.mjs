// SPDX-License-Identifier: Apache-2.0
//
// What a stream does when connections end in ways that a real gateway seldom shows; the answers are made here.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NetworkError, NotFoundError, SigilClient, UnavailableError } from '../../../clients/typescript/dist/index.js';

const turn = { workspace: 'personal', session: 's', turn: 't' };
const accepted = 'event: session_id\nid: 1\ndata: {"session_id":"s","turn_id":"t"}\n\n';
const delta = (id, text) => `event: text_delta\nid: ${id}\ndata: {"text":"${text}"}\n\n`;
const done = id => `event: done\nid: ${id}\ndata: {"status":"completed","stop_reason":null}\n\n`;

/** A client that is given these answers one after the other; `asked` keeps what it sent. */
function clientOf(...answers) {
  const asked = [];
  const client = new SigilClient({
    baseUrl: 'http://gateway',
    fetch: async (url, init) => {
      asked.push({ method: init.method, path: new URL(url).pathname, last: init.headers.get('Last-Event-ID'), key: init.headers.get('Idempotency-Key') });
      const answer = answers.shift();
      if (answer instanceof Error) {
        throw answer;
      }

      return typeof answer === 'function' ? answer(init.signal) : answer;
    },
  });
  return { client, asked };
}

/** A body of these pieces, that ends well, breaks, or stays open until it is aborted. */
const body = (end, ...pieces) => signal => new Response(new ReadableStream({
  start: controller => signal.addEventListener('abort', () => controller.error(signal.reason)),
  pull(controller) {
    if (pieces.length > 0) {
      controller.enqueue(new TextEncoder().encode(pieces.shift()));
    } else if (end === 'broken') {
      controller.error(new TypeError('terminated'));
    } else if (end === 'ended') {
      controller.close();
    }
  },
}));

const problem = (status, code, headers = {}) => new Response(JSON.stringify({ status, code, detail: code }), { status, headers });
const texts = async stream => {
  let text = '';
  for await (const event of stream) {
    text += event.type === 'text_delta' ? event.data.text : '';
  }

  return text;
};

test('a stream that ends or breaks without its last event is taken up after the last whole event', async () => {
  const { client, asked } = clientOf(
    body('ended', accepted, delta(2, 'a'), 'event: text_delta\nid: 3\ndata: {"te'), body('broken', delta(3, 'b')), new TypeError('refused'), body('ended', delta(4, 'c'), done(5)));
  assert.equal(await texts(client.streamMessage({ workspace_id: 'personal', content: 'hi' }, { reconnectDelay: 1 })), 'abc');
  const path = '/api/v1/workspaces/personal/sessions/s/turns/t/events';
  assert.deepEqual(asked.map(each => [each.method, each.path, each.last]), [
    ['POST', '/api/v1/chat/stream', null], ['GET', path, '2'], ['GET', path, '3'], ['GET', path, '3'],
  ]);
});

test('a gateway that is busy or restarts is asked again', async () => {
  const { client, asked } = clientOf(
    body('broken', delta(2, 'a')), problem(503, 'server.shutdown.unavailable', { 'Retry-After': '0' }), problem(429, 'server.rate_limited', { 'Retry-After': '0' }), body('ended', done(3)));
  assert.equal(await texts(client.watchTurn(turn, { reconnectDelay: 1 })), 'a');
  assert.equal(asked.length, 4);
});

test('a heartbeat moves the place, and an event without an id leaves it', async () => {
  const { client, asked } = clientOf(
    body('broken', 'id: 5\n\n', delta(6, 'a'), 'id: 7\n\n'), body('broken', 'event: text_delta\ndata: {"text":"b"}\n\n'), body('ended', delta(8, 'c'), done(9)));
  assert.equal(await texts(client.watchTurn(turn, { reconnectDelay: 1 })), 'abc');
  assert.deepEqual(asked.map(each => each.last), [null, '7', '7']);
});

test('nothing after the last event ends the stream', async () => {
  const { client } = clientOf(body('broken', delta(2, 'a')), new Response(null, { status: 204 }));
  assert.equal(await texts(client.watchTurn(turn, { reconnectDelay: 1 })), 'a');
});

test('failing to begin is an error at once', async () => {
  await assert.rejects(texts(clientOf(problem(503, 'a.b')).client.watchTurn(turn)), UnavailableError);
  await assert.rejects(texts(clientOf(new TypeError('refused')).client.watchTurn(turn)), NetworkError);
});

test('a message whose stream breaks before it names its turn is sent again under the same key', async () => {
  const { client, asked } = clientOf(body('broken'), body('ended', accepted), body('ended', delta(2, 'a'), done(3)));
  assert.equal(await texts(client.streamMessage({ workspace_id: 'personal', content: 'hi' }, { reconnectDelay: 1 })), 'a');
  assert.deepEqual(asked.map(each => each.method), ['POST', 'POST', 'GET']);
  assert.match(asked[0].key, /^[0-9a-f]{32}$/);
  assert.equal(asked[0].key, asked[1].key);
});

test('what another try cannot mend is an error at once', async () => {
  const { client, asked } = clientOf(body('broken', delta(2, 'a')), problem(404, 'server.entity.not_found'));
  await assert.rejects(texts(client.watchTurn(turn, { reconnectDelay: 1 })), NotFoundError);
  assert.equal(asked.length, 2);
});

test('tries are counted anew after each event', async () => {
  const { client } = clientOf(body('broken', delta(2, 'a')), new TypeError('1'), body('broken', delta(3, 'b')), new TypeError('1'), body('ended', done(4)));
  assert.equal(await texts(client.watchTurn(turn, { reconnectDelay: 1, reconnects: 2 })), 'ab');
});

test('a silent connection counts as broken', async () => {
  const { client } = clientOf(body('open', delta(2, 'a')), body('ended', delta(3, 'b'), done(4)));
  assert.equal(await texts(client.watchTurn(turn, { reconnectDelay: 1, silence: 30 })), 'ab');
  await assert.rejects(texts(clientOf(body('open', delta(2, 'a'))).client.watchTurn(turn, { reconnects: 0, silence: 30 })), /silent/);
});

test('aborting ends the waiting for another try', async () => {
  const abort = new AbortController();
  const { client } = clientOf(body('broken', delta(2, 'a')));
  const stream = client.watchTurn(turn, { signal: abort.signal, reconnectDelay: 1_000_000 });
  await stream.next();
  const next = stream.next();
  setTimeout(() => abort.abort(new Error('enough')), 5);
  await assert.rejects(next, /enough/);
});
