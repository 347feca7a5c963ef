// SPDX-License-Identifier: Apache-2.0
//
// How streams are taken apart; without a gateway.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EventParser, readEvents } from '../../../clients/typescript/dist/index.js';
import { turnEvent } from '../../../clients/typescript/dist/turn-events.js';

const parse = text => [...new EventParser().push(text)];
const one = (name, data) => turnEvent({ name, data, id: undefined });

test('an event has a name, data and an id', () => {
  assert.deepEqual(parse('event: text_delta\nid: 7\ndata: {"text":"hello"}\n\n'), [{ name: 'text_delta', data: '{"text":"hello"}', id: '7' }]);
});

test('comments, heartbeats, unknown fields and repeated blank lines give nothing', () => {
  assert.deepEqual(parse(': heartbeat\n\n\n\nretry: 10\nwhatever\nevent: a\n\ndata:1\n\n'), [{ name: 'message', data: '1', id: undefined }]);
});

test('lines of data are joined, and one leading space is taken off', () => {
  assert.deepEqual(parse('data:  a\ndata\ndata:b\n\n')[0].data, ' a\n\nb');
});

test('an id stays for the events after it', () => {
  assert.deepEqual(parse('id: 1\ndata: a\n\ndata: b\n\n').map(event => event.id), ['1', '1']);
});

test('an id without data moves the place and is no event', () => {
  const parser = new EventParser();
  assert.deepEqual([...parser.push(': heartbeat\nid: 7\n\n')], []);
  assert.equal(parser.lastId, '7');
  assert.deepEqual([...parser.push('id: 8\n')], []);
  assert.equal(parser.lastId, '7');
});

test('an event that the stream breaks off in is dropped', () => {
  assert.deepEqual(parse('data: a\n\nid: 2\ndata: b\n').map(event => event.data), ['a']);
});

test('lines end with LF, CR or both, and the pieces may be cut anywhere, in the middle of a character too', async () => {
  for (const end of ['\n', '\r', '\r\n']) {
    const bytes = new TextEncoder().encode(['\uFEFFevent: a', 'id: 1', 'data: {"text":"fünf 🙂"}', '', ': heartbeat', '', 'data: b', 'data: c', '', ''].join(end));
    for (let cut = 0; cut <= bytes.length; cut++) {
      const body = new ReadableStream({
        start(controller) {
          controller.enqueue(bytes.slice(0, cut));
          controller.enqueue(bytes.slice(cut));
          controller.close();
        },
      });
      const events = [];
      for await (const event of readEvents(body)) {
        events.push(event);
      }

      assert.deepEqual(events, [{ name: 'a', data: '{"text":"fünf 🙂"}', id: '1' }, { name: 'message', data: 'b\nc', id: '1' }]);
    }
  }
});

test('leaving the loop closes the body', async () => {
  let closed = false;
  const body = new ReadableStream({
    start: controller => controller.enqueue(new TextEncoder().encode('data: a\n\ndata: b\n\n')),
    cancel() { closed = true; },
  });
  for await (const event of readEvents(body)) {
    assert.equal(event.data, 'a');
    break;
  }

  assert.ok(closed);
});

test('a known event has its type and its data', () => {
  assert.deepEqual(one('text_delta', '{"text":"hello"}'), { type: 'text_delta', data: { text: 'hello' }, id: undefined });
  assert.deepEqual(one('done', '{"status":"completed","stop_reason":null}').data.status, 'completed');
});

test('an unknown name, and data that is not what the name promises, are unknown events and no errors', () => {
  for (const data of ['{"foo":1}', '{"text":123}', 'not json', '""', 'null', '[]']) {
    assert.equal(one('text_delta', data).type, 'unknown', data);
  }

  assert.deepEqual(one('heartbeat', '{}'), { type: 'unknown', name: 'heartbeat', data: {}, id: undefined });
  assert.deepEqual(one('constructor', 'x'), { type: 'unknown', name: 'constructor', data: 'x', id: undefined });
  assert.equal(one('error', 'Something went wrong').data, 'Something went wrong');
});
