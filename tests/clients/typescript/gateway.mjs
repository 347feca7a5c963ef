// SPDX-License-Identifier: Apache-2.0
//
// The gateway that the tests talk to. Its model says "Hello there." to everything, but for these messages:
//   hold NAME      says "One two,", waits for the release, and then " three fünf 🙂."
//   release NAME   lets it go on
//   calculate      calls the calculator
//   Tell ...       begins a story that never ends
//   bad key        fails as a vendor does that does not know the key

import { SigilClient } from '../../../clients/typescript/dist/index.js';

export * from '../../../clients/typescript/dist/index.js';

export const baseUrl = process.env.SIGIL_URL;
export const token = process.env.SIGIL_TOKEN;
export const workspace = 'personal';
export const held = 'One two, three fünf 🙂.';

/** The owner's client. */
export const owner = new SigilClient({ baseUrl, token });

/** A new token with these permissions. */
export const tokenWith = async (...permissions) => (await owner.createToken({ name: 'test', permissions })).token;

/** A message to the model. */
export const say = (content, more = {}) => ({ workspace_id: workspace, content, ...more });

/** Lets the held answer go on. */
export const release = name => owner.sendMessage(say(`release ${name}`));

/** Reads a stream to its end. */
export async function all(stream) {
  const events = [];
  for await (const event of stream) {
    events.push(event);
  }

  return events;
}

/** Reads a stream until it has given this text. */
export async function until(stream, text) {
  const events = [];
  while (textOf(events) !== text) {
    const { value, done } = await stream.next();
    if (done) {
      throw new Error(`The stream ended after '${textOf(events)}'.`);
    }

    events.push(value);
  }

  return events;
}

/** The answer's text. */
export const textOf = events => events.filter(event => event.type === 'text_delta').map(event => event.data.text).join('');

/** The address of the turn that a stream is about. */
export function turnOf(events) {
  const { data } = events.find(event => event.type === 'session_id');
  return { workspace, session: data.session_id, turn: data.turn_id };
}
