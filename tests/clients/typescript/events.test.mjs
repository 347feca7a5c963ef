// SPDX-License-Identifier: Apache-2.0
//
// What happens in the whole gateway, as a stream.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { all, baseUrl, ForbiddenError, NotFoundError, owner, say, SigilClient, token, tokenWith, UnauthorizedError, workspace } from './gateway.mjs';
import { wireTo } from './wire.mjs';

/** Listens, and gives the stream once it has said something. */
async function listen(client, options) {
  const stream = client.watchGateway(options);
  let first;
  const next = stream.next().then(({ value }) => { first = value; });
  while (!first) {
    await Promise.race([next, owner.sendMessage(say('Say hello.'))]);
  }

  return { stream, first };
}

/** Reads until an event of this type comes that fits. */
async function find(stream, type, fits = () => true) {
  for (;;) {
    const { value, done } = await stream.next();
    assert.ok(!done);
    if (value.type === type && fits(value.data)) {
      return value;
    }
  }
}

test('a session\'s life is told in order', async () => {
  const { stream, first } = await listen(owner);
  assert.ok(!Number.isNaN(Date.parse(first.data.at)));
  const { session_id: id, turn_id: turn } = await owner.sendMessage(say('Say hello.'));
  await owner.deleteSession(workspace, id);
  const told = [];
  do {
    const { value } = await stream.next();
    if (value.data.session_id === id) {
      told.push(value);
    }
  } while (told.at(-1)?.type !== 'session.deleted');

  const types = told.map(event => event.type);
  assert.deepEqual(types.filter(type => type.startsWith('turn.')), ['turn.accepted', 'turn.started', 'turn.ended']);
  assert.equal(types[0], 'session.created');
  const { data } = told.find(event => event.type === 'turn.ended');
  assert.deepEqual([data.turn_id, data.status, data.input_tokens, data.error_code], [turn, 'completed', 11, null]);
  await stream.return();
});

test('only the kinds asked for are told', async () => {
  const { stream, first } = await listen(owner, { types: ['audit'], workspace });
  assert.equal(first.type, 'audit.appended');
  await tokenWith('chat.send');
  await find(stream, 'audit.appended', data => data.action === 'identity.token.created');
  await stream.return();
});

test('what happened while the connection was broken is told after it', async t => {
  const wire = await wireTo(baseUrl, t);
  const client = new SigilClient({ baseUrl: wire.address, token });
  const { stream } = await listen(client, { reconnectDelay: 1 });
  wire.close();
  const { turn_id: turn } = await owner.sendMessage(say('Say hello.'));
  const ended = find(stream, 'turn.ended', data => data.turn_id === turn);
  await wire.open();
  const { id } = await ended;

  const again = owner.watchGateway({ after: String(Number(id) - 1) });
  assert.equal((await again.next()).value.id, id);
  await again.return();
  await stream.return();
});

test('a place that is too long ago is answered with resync', async () => {
  const stream = owner.watchGateway({ after: '1' });
  assert.equal((await stream.next()).value.type, 'resync');
  await stream.return();
});

test('a revoked token ends the stream', async () => {
  const { token: text, id } = await owner.createToken({ name: 'short', permissions: ['*'] });
  const { stream } = await listen(new SigilClient({ baseUrl, token: text }), { reconnectDelay: 1 });
  await owner.revokeToken(id);
  await assert.rejects(all(stream), UnauthorizedError);
});

test('who may not listen is told so', async () => {
  const client = new SigilClient({ baseUrl, token: await tokenWith('chat.send') });
  await assert.rejects(client.watchGateway().next(), ForbiddenError);
  await assert.rejects(owner.watchGateway({ workspace: 'nowhere' }).next(), NotFoundError);
});
