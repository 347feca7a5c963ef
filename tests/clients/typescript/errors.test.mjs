// SPDX-License-Identifier: Apache-2.0
//
// Every class of error, from the gateway where it can be brought to it, and what it says.

import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { test } from 'node:test';
import * as sigil from './gateway.mjs';
import { all, baseUrl, owner, release, say, SigilClient, tokenWith, turnOf, until, workspace } from './gateway.mjs';

/** Expects an error of this class, status and code, and gives it. */
async function fails(promise, type, status, code) {
  const error = await promise.then(() => assert.fail('It succeeded.'), reason => reason);
  assert.ok(error instanceof sigil.SigilError && error instanceof Error, String(error));
  assert.deepEqual([error.constructor, error.name, error.status, error.code], [type, type.name, status, code]);
  return error;
}

test('unauthorized: a wrong token', async () => {
  const client = new SigilClient({ baseUrl, token: 'sigil_tok_0000000000000000000000abc.wrong' });
  const error = await fails(client.listModels(), sigil.UnauthorizedError, 401, 'server.auth.unauthorized');
  assert.match(error.traceId, /\S/);
  const none = await fails(new SigilClient({ baseUrl }).listModels(), sigil.UnauthorizedError, 401, 'server.auth.unauthorized');
  assert.match(none.fix, /Bearer/);
});

test('forbidden: a token without the right', async () => {
  const client = new SigilClient({ baseUrl, token: await tokenWith('chat.send') });
  await fails(client.listModels(), sigil.ForbiddenError, 403, 'server.auth.forbidden');
});

test('not found: what does not exist', async () => {
  await fails(owner.getSession(workspace, 'ses_00000000000000000000000000'), sigil.NotFoundError, 404, 'server.entity.not_found');
  await fails(owner.getWorkspace('nowhere'), sigil.NotFoundError, 404, 'server.entity.not_found');
});

test('conflict: a turn that cannot be run again', async () => {
  const turn = turnOf(await all(owner.streamMessage(say('Say hello.'))));
  await owner.sendMessage(say('Say hello.', { session_id: turn.session }));
  await fails(owner.retryTurn(turn.workspace, turn.session, turn.turn), sigil.ConflictError, 409, 'agent.turn.not_retryable');
});

test('precondition failed: somebody was faster', async () => {
  const read = await owner.createWorkspace({ id: 'contested' });
  await owner.changeWorkspace('contested', { description: 'Mine.' });
  await fails(owner.changeWorkspace('contested', { description: 'Yours.' }, { ifMatch: read }), sigil.PreconditionFailedError, 412, 'server.precondition.failed');
  await assert.rejects(owner.changeWorkspace('contested', { description: 'Yours.' }, { ifMatch: { ...read } }), TypeError);
});

test('invalid: a field at fault, named', async () => {
  const error = await fails(owner.sendMessage(say('')), sigil.InvalidRequestError, 400, 'server.request.invalid');
  assert.equal(error.field, 'content');
  await fails(owner.sendMessage({ ...say('hi'), extra: 1 }), sigil.InvalidRequestError, 400, 'server.request.invalid');
  await fails(owner.listSessions(workspace, { limit: 0 }), sigil.InvalidRequestError, 400, 'server.request.invalid');
});

test('invalid: a body that is too large', async () => {
  await fails(owner.createToken({ name: 'x'.repeat(100_000), permissions: [] }), sigil.InvalidRequestError, 413, 'server.request.too_large');
});

test('rate limited: a session with too many waiting messages', async () => {
  const stream = owner.streamMessage(say('hold lane'));
  const { session } = turnOf(await until(stream, 'One two,'));
  const waiting = [1, 2].map(() => owner.streamMessage(say('Say hello.', { session_id: session })));
  for (const each of waiting) {
    assert.equal((await each.next()).value.type, 'session_id');
  }

  const error = await fails(owner.sendMessage(say('Say hello.', { session_id: session })), sigil.RateLimitedError, 429, 'agent.lane.full');
  assert.ok(error.retryAfter >= 1);
  await release('lane');
  await Promise.all([stream, ...waiting].map(all));
});

test('rate limited: too many streams of one user', async () => {
  const streams = [];
  await assert.rejects(async () => {
    for (let number = 0; number < 10; number++) {
      streams.push(owner.streamMessage(say('hold crowd')));
      await streams.at(-1).next();
    }
  }, error => error instanceof sigil.RateLimitedError && error.code === 'server.rate_limited' && error.retryAfter >= 1);
  assert.ok(streams.length > 2);
  await Promise.all(streams.map(stream => stream.return()));
  await release('crowd');
  // The gateway notices a moment later that they are gone.
  while (await owner.streamMessage(say('Say hello.')).next().catch(error => error instanceof sigil.RateLimitedError) === true) {}
});

test('unavailable: a vendor that does not know the key', async () => {
  await fails(owner.sendMessage(say('bad key', { model: 'closed/stub-model' })), sigil.UnavailableError, 503, 'provider.key.invalid');
});

test('network: nobody there', async () => {
  const server = createServer();
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  const client = new SigilClient({ baseUrl: `http://127.0.0.1:${server.address().port}`, token: 'x' });
  await new Promise(resolve => server.close(resolve));
  const error = await fails(client.listModels(), sigil.NetworkError, 0, 'client.network');
  assert.ok(error.cause);
});

test('answers that are no gateway\'s', async () => {
  const client = answer => new SigilClient({ baseUrl: 'http://gateway', fetch: async () => answer });
  await fails(client(new Response('<html>')).listModels(), sigil.NetworkError, 200, 'client.network');
  await fails(client(new Response('<html>', { status: 500 })).listModels(), sigil.ServerError, 500, 'http.500');
  await fails(client(new Response('null', { status: 412 })).listModels(), sigil.PreconditionFailedError, 412, 'http.412');
  const soon = new Date(Date.now() + 60_000).toUTCString();
  const error = await fails(client(new Response('', { status: 502, headers: { 'Retry-After': soon } })).listModels(), sigil.UnavailableError, 502, 'http.502');
  assert.ok(error.retryAfter > 50 && error.retryAfter <= 60);
});

test('an id that would name something else is never sent', async () => {
  for (const id of ['', '.', '..', undefined, null]) {
    await assert.rejects(owner.deleteSession(workspace, id), TypeError);
  }

  await fails(owner.getSession(workspace, '../../../tokens?x#y'), sigil.NotFoundError, 404, 'server.entity.not_found');
});
