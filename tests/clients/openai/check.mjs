// SPDX-License-Identifier: Apache-2.0
//
// Runs one scenario of the official client against a gateway and prints what came of it as one line of JSON.
//   node check.mjs SCENARIO ADDRESS KEY

import OpenAI from 'openai';

const [scenario, address, apiKey] = process.argv.slice(2);
const client = new OpenAI({ apiKey, baseURL: `${address}/v1`, maxRetries: 0 });
const hello = [{ role: 'user', content: 'Say hello.' }];

const scenarios = {
  async models() {
    const ids = [];
    for await (const model of client.models.list()) {
      ids.push(model.id);
    }
    return { ids };
  },

  async chat() {
    const completion = await client.chat.completions.create({ model: 'personal', messages: hello });
    const [choice] = completion.choices;
    return { content: choice.message.content, role: choice.message.role, finish: choice.finish_reason, usage: completion.usage, object: completion.object };
  },

  async stream() {
    const stream = await client.chat.completions.create({ model: 'personal', messages: hello, stream: true, stream_options: { include_usage: true } });
    let content = '', finish = null, usage = null, chunks = 0;
    for await (const chunk of stream) {
      chunks++;
      content += chunk.choices[0]?.delta?.content ?? '';
      finish = chunk.choices[0]?.finish_reason ?? finish;
      usage = chunk.usage ?? usage;
    }
    return { content, finish, usage, chunks };
  },

  async runner() {
    const stream = client.chat.completions.stream({ model: 'personal', messages: hello });
    return { content: await stream.finalContent() };
  },

  async session() {
    const ask = content => client.chat.completions.create({ model: 'personal', user: 'client-check', messages: [{ role: 'user', content }] });
    await ask('first');
    await ask('second');
    return {};
  },

  async tools() {
    await client.chat.completions.create({
      model: 'personal',
      messages: hello,
      tools: [{ type: 'function', function: { name: 'now', parameters: { type: 'object', properties: {} } } }],
    });
    return {};
  },
};

try {
  console.log(JSON.stringify({ ok: true, ...await scenarios[scenario]() }));
} catch (error) {
  console.log(JSON.stringify({ ok: false, name: error.constructor.name, status: error.status, type: error.type, code: error.code, param: error.param, message: error.message }));
}
