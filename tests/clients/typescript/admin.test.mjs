// SPDX-License-Identifier: Apache-2.0
//
// What administrators do: workspaces, users, tokens, the audit log.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { all, baseUrl, NotFoundError, owner, paged, say, SigilClient, UnauthorizedError } from './gateway.mjs';

test('a workspace is made, changed if it is still the one that was read, deleted and brought back', async () => {
  const made = await owner.createWorkspace({ id: 'garden', description: 'Plants.' });
  const changed = await owner.changeWorkspace('garden', { description: 'Weather.' }, { ifMatch: made });
  assert.equal((await owner.getWorkspace('garden')).description, 'Weather.');
  await owner.changeWorkspace('garden', { description: 'Both.' }, { ifMatch: changed });
  await owner.deleteWorkspace('garden');
  assert.equal((await owner.restoreWorkspace('garden')).description, 'Both.');
  assert.deepEqual((await all(paged(after => owner.listMembers('garden', { after, limit: 1 })))).map(member => member.user_id), made.members);
});

test('a user is made, admitted, given a token, and shut out', async () => {
  const user = await owner.createUser({ name: 'Grace', role: 'member' });
  assert.equal(user.role, 'member');
  const { token, id } = await owner.createToken({ name: 'grace', permissions: ['*'], user_id: user.id });
  const grace = new SigilClient({ baseUrl, token });
  assert.equal((await grace.getAccount()).user_id, user.id);
  await owner.createWorkspace({ id: 'shared' });
  await assert.rejects(grace.sendMessage(say('Say hello.', { workspace_id: 'shared' })), NotFoundError);
  await owner.addMember('shared', user.id);
  assert.equal((await grace.sendMessage(say('Say hello.', { workspace_id: 'shared' }))).content, 'Hello there.');

  assert.ok((await all(paged(after => owner.listTokens({ all: true, limit: 2, after })))).some(each => each.id === id));
  await owner.changeUser(user.id, { enabled: false }, { ifMatch: await owner.getUser(user.id) });
  await assert.rejects(grace.getAccount(), UnauthorizedError);
});

test('what was done is in the audit log, page by page, as a file, and intact', async () => {
  const { id } = await owner.createWorkspace({ id: 'audited' });
  await owner.deleteWorkspace(id);
  const entries = await all(paged(after => owner.listAuditEntries({ workspace: id, limit: 1, after })));
  assert.deepEqual(entries.map(entry => entry.action), ['workspace.deleted', 'workspace.created']);

  const lines = (await (await owner.exportAudit({ workspace: id })).text()).trimEnd().split('\n').map(line => JSON.parse(line));
  assert.deepEqual(lines.map(entry => entry.action).sort(), ['workspace.created', 'workspace.deleted']);
  assert.equal((await owner.verifyAudit()).intact, true);
});
