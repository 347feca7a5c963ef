// SPDX-License-Identifier: Apache-2.0
//
// Turns as streams: reading, stopping, and going on after the connection broke.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { all, baseUrl, ForbiddenError, held, NetworkError, owner, release, say, SigilClient, textOf, token, tokenWith, turnOf, until } from './gateway.mjs';
import { wireTo } from './wire.mjs';

test('a turn streams from its names to its end', async () => {
  const events = await all(owner.streamMessage(say('Say hello.')));
  assert.equal(events[0].type, 'session_id');
  assert.equal(textOf(events), 'Hello there.');
  assert.equal(events.find(event => event.type === 'usage').data.input_tokens, 11);
  assert.deepEqual([events.at(-1).type, events.at(-1).data.status], ['done', 'completed']);
  assert.ok(events.every(event => event.type !== 'unknown'));
});

test('a tool call streams with its result', async () => {
  const events = await all(owner.streamMessage(say('calculate')));
  const call = events.find(event => event.type === 'tool_call').data;
  const result = events.find(event => event.type === 'tool_result').data;
  assert.deepEqual([call.name, call.input, result.call_id, JSON.parse(result.result).result, result.is_error], ['calculator', { expression: '6*7' }, call.call_id, 42, false]);
});

test('the text arrives while the model still speaks', async () => {
  const stream = owner.streamMessage(say('hold early'));
  await until(stream, 'One two,');
  await release('early');
  assert.equal(textOf(await all(stream)), held.slice('One two,'.length));
});

test('cancelling ends the turn and its stream', async () => {
  const stream = owner.streamMessage(say('hold cancelled'));
  const { workspace: room, session, turn } = turnOf(await until(stream, 'One two,'));
  assert.deepEqual(await owner.cancelTurn(room, session, turn), { cancelled: true });
  const rest = await all(stream);
  assert.equal(rest.at(-1).data.status, 'cancelled');
  assert.deepEqual(await owner.cancelTurn(room, session, turn), { cancelled: false });
});

test('aborting ends the stream with the reason, and the turn goes on', async () => {
  const abort = new AbortController();
  const stream = owner.streamMessage(say('hold aborted'), { signal: abort.signal });
  const turn = turnOf(await until(stream, 'One two,'));
  const next = stream.next();
  abort.abort(new Error('enough'));
  await assert.rejects(next, /enough/);
  await release('aborted');
  const events = await all(owner.watchTurn(turn));
  assert.deepEqual([textOf(events), events.at(-1).data.status], [held, 'completed']);
});

test('an aborted signal sends nothing', async () => {
  const signal = AbortSignal.abort(new Error('before'));
  await assert.rejects(owner.streamMessage(say('Say hello.'), { signal }).next(), /before/);
  await assert.rejects(owner.sendMessage(say('Say hello.'), { signal }), /before/);
});

test('leaving the loop closes the connection, and a turn can be watched from any event', async t => {
  const wire = await wireTo(baseUrl, t);
  const client = new SigilClient({ baseUrl: wire.address, token });
  const begin = [];
  for await (const event of client.streamMessage(say('hold left'))) {
    begin.push(event);
    if (event.type === 'text_delta') {
      break;
    }
  }

  await wire.idle();
  await release('left');
  const turn = turnOf(begin);
  const rest = await all(client.watchTurn(turn, { after: begin.at(-1).id }));
  assert.equal(textOf([...begin, ...rest]), held);
  assert.deepEqual(await all(client.watchTurn(turn, { after: rest.at(-1).id })), []);
});

test('a stream goes on after the connection broke, losing and repeating nothing', async t => {
  const wire = await wireTo(baseUrl, t);
  const client = new SigilClient({ baseUrl: wire.address, token });
  const stream = client.streamMessage(say('hold broken'), { reconnectDelay: 1 });
  const begin = await until(stream, 'One two,');
  const rest = all(stream);
  await wire.cut();
  await release('broken');
  const events = [...begin, ...await rest];

  assert.equal(textOf(events), held);
  const ids = events.map(event => Number(event.id));
  assert.deepEqual(ids, [...new Set(ids)].sort((a, b) => a - b));
  assert.equal(events.filter(event => event.type === 'done').length, 1);
});

test('a watched turn goes on after several breaks', async t => {
  const wire = await wireTo(baseUrl, t);
  const client = new SigilClient({ baseUrl: wire.address, token });
  const sent = owner.streamMessage(say('hold thrice'));
  const turn = turnOf([(await sent.next()).value]);
  await sent.return();
  const stream = client.watchTurn(turn, { reconnectDelay: 1 });
  const begin = await until(stream, 'One two,');
  const rest = all(stream);
  for (let cut = 0; cut < 3; cut++) {
    await wire.cut();
  }

  await release('thrice');
  assert.equal(textOf([...begin, ...await rest]), held);
});

test('a stream that cannot come back says so after its tries', async t => {
  const wire = await wireTo(baseUrl, t);
  const client = new SigilClient({ baseUrl: wire.address, token });
  const stream = client.streamMessage(say('hold gone'), { reconnects: 2, reconnectDelay: 1 });
  const turn = turnOf(await until(stream, 'One two,'));
  await wire.close();
  await assert.rejects(all(stream), NetworkError);
  await owner.cancelTurn(turn.workspace, turn.session, turn.turn);
});

test('without tries a break is an error at once', async t => {
  const wire = await wireTo(baseUrl, t);
  const client = new SigilClient({ baseUrl: wire.address, token });
  const stream = client.streamMessage(say('hold once'), { reconnects: 0 });
  const turn = turnOf(await until(stream, 'One two,'));
  wire.cut();
  await assert.rejects(all(stream), NetworkError);
  await owner.cancelTurn(turn.workspace, turn.session, turn.turn);
});

test('what another try cannot mend is thrown while resuming', async t => {
  const wire = await wireTo(baseUrl, t);
  const client = new SigilClient({ baseUrl: wire.address, token: await tokenWith('chat.send') });
  const stream = client.streamMessage(say('hold forbidden'), { reconnectDelay: 1 });
  const turn = turnOf(await until(stream, 'One two,'));
  wire.cut();
  await assert.rejects(all(stream), ForbiddenError);
  await owner.cancelTurn(turn.workspace, turn.session, turn.turn);
});
