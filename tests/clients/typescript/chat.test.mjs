// SPDX-License-Identifier: Apache-2.0
//
// What answers at once: lists, chat, sessions, tokens.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { all, baseUrl, ConflictError, InvalidRequestError, newIdempotencyKey, owner, PreconditionFailedError, say, SigilClient, token, workspace } from './gateway.mjs';

test('lists say what there is', async () => {
  const { workspaces } = await owner.listWorkspaces();
  assert.ok(workspaces.some(each => each.id === workspace));
  const { models } = await owner.listModels();
  assert.ok(models.some(model => model.id === 'stub/stub-model'));
  assert.equal((await owner.getHealth()).status, 'ok');
});

test('a chat answers, and its session holds it', async () => {
  const answer = await owner.sendMessage(say('Say hello.'));
  assert.equal(answer.content, 'Hello there.');
  assert.equal(answer.usage.input_tokens, 11);

  const { turns } = await owner.listMessages(workspace, answer.session_id);
  assert.deepEqual(turns[0].messages.map(message => message.content), ['Say hello.', 'Hello there.']);
});

test('a session is renamed and deleted', async () => {
  const { session_id: id } = await owner.sendMessage(say('Say hello.'));
  assert.equal((await owner.changeSession(workspace, id, { title: 'Fünf & 🙂' })).title, 'Fünf & 🙂');
  assert.equal((await owner.getSession(workspace, id)).title, 'Fünf & 🙂');
  assert.equal(await owner.deleteSession(workspace, id), undefined);
});

test('a session is archived, copied and exported', async () => {
  const answer = await owner.sendMessage(say('Say hello.'));
  const session = await owner.getSession(workspace, answer.session_id);
  const copy = await owner.branchSession(workspace, session.id, { from_turn: answer.turn_id });
  assert.notEqual(copy.id, session.id);
  assert.equal((await owner.changeSession(workspace, session.id, { status: 'archived' }, { ifMatch: session })).status, 'archived');
  await assert.rejects(owner.sendMessage(say('More.', { session_id: session.id })), ConflictError);
  await assert.rejects(owner.deleteSession(workspace, session.id, { ifMatch: session }), PreconditionFailedError);

  const document = JSON.parse(await (await owner.exportSession(workspace, copy.id)).text());
  assert.deepEqual(document.turns[0].messages.map(message => message.content), ['Say hello.', 'Hello there.']);
  const markdown = await owner.exportSession(workspace, copy.id, { format: 'markdown' });
  assert.match(markdown.type, /^text\/markdown/);
  assert.match(await markdown.text(), /Hello there\./);
});

test('a whole list is walked over its pages', async () => {
  for (let number = 0; number < 5; number++) {
    const { session_id: id } = await owner.sendMessage(say('Say hello.'));
    await owner.changeSession(workspace, id, { title: `walk & ${number}` });
  }

  const found = await all(owner.sessions(workspace, { title: 'walk &', limit: 2 }));
  assert.deepEqual(found.map(session => session.title).sort(), [0, 1, 2, 3, 4].map(number => `walk & ${number}`));
  assert.equal(new Set(found.map(session => session.id)).size, 5);
});

test('a token can come from a function, asked for each request', async () => {
  let asked = 0;
  const client = new SigilClient({ baseUrl: `${baseUrl}/`, token: async () => { asked++; return token; } });
  await client.listModels();
  await client.listModels();
  assert.equal(asked, 2);
});

test('the same key gives the same answer, and never a second message', async () => {
  const idempotencyKey = newIdempotencyKey();
  const first = await owner.sendMessage(say('Say hello.'), { idempotencyKey });
  assert.deepEqual(await owner.sendMessage(say('Say hello.'), { idempotencyKey }), first);
  await assert.rejects(owner.sendMessage(say('Say something else.'), { idempotencyKey }), InvalidRequestError);
  assert.equal((await owner.getSession(workspace, first.session_id)).message_count, 2);
  const other = await owner.sendMessage(say('Say hello.'), { idempotencyKey: newIdempotencyKey() });
  assert.notEqual(other.session_id, first.session_id);
});
