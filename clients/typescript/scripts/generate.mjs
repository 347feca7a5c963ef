// SPDX-License-Identifier: Apache-2.0
//
// Generates src/generated.ts from the API's document.
//   node scripts/generate.mjs [OUTPUT]

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const output = resolve(process.argv[2] ?? join(root, 'src', 'generated.ts'));
const folder = mkdtempSync(join(tmpdir(), 'sigil-client-'));

/** The document as this client wants it: without what other clients are for, files as files, and with the permission in the text that becomes the method's comment. */
function prepare(document) {
  for (const [path, item] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(item)) {
      const media = Object.values(operation.responses).flatMap(response => Object.keys(response.content ?? {}));
      if (path.startsWith('/v1/') || media.includes('text/event-stream')) {
        delete item[method];
        continue;
      }

      for (const response of Object.values(operation.responses)) {
        if (Object.keys(response.content ?? {}).some(type => !/^application\/(problem\+)?json$/.test(type))) {
          response.content = { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } };
        }
      }

      operation.summary = [operation.summary, operation.description].filter(Boolean).join(' ');
    }
  }

  const used = new Set();
  collect(document.paths, document.components.schemas, used);
  document.components.schemas = Object.fromEntries(Object.entries(document.components.schemas).filter(([name]) => used.has(name)));
  nameChoices(document);
  return document;
}

/** Gives each set of texts to choose from a name of its own, the same for the same set: of "User…" and "role" UserRole, and so on. */
function nameChoices({ paths, components: { schemas } }) {
  const places = [];
  for (const [schema, { properties = {} }] of Object.entries(schemas)) {
    Object.keys(properties).forEach(field => places.push({ holder: properties, key: field, owner: schema, field }));
  }

  for (const operation of Object.values(paths).flatMap(item => Object.values(item))) {
    (operation.parameters ?? []).filter(each => each.schema).forEach(each => places.push({ holder: each, key: 'schema', owner: operation.operationId, field: each.name }));
  }

  const choices = new Map();
  for (const place of places.filter(({ holder, key }) => holder[key].enum)) {
    const values = place.holder[place.key].enum.filter(value => value !== null);
    const set = JSON.stringify(values.toSorted());
    choices.set(set, { values, places: [...choices.get(set)?.places ?? [], place] });
  }

  const pascal = text => text.replace(/(?:^|_)(\w)/g, (_, letter) => letter.toUpperCase());
  const nameOf = (uses, owner) => uses.map(use => owner(use) + pascal(use.field)).toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1))[0];
  for (const { values, places: uses } of [...choices.values()].toSorted((a, b) => b.values.length - a.values.length)) {
    const bodies = uses.some(use => use.key !== 'schema') ? uses.filter(use => use.key !== 'schema') : uses;
    const short = nameOf(bodies, use => use.owner.replace(/(View|Body|Patch|Answer)$/, ''));
    const name = short in schemas ? nameOf(bodies, use => use.owner) : short;
    schemas[name] = { type: 'string', enum: values };
    for (const { holder, key } of uses) {
      const { enum: allowed, description } = holder[key];
      const reference = { $ref: `#/components/schemas/${name}` };
      holder[key] = { ...allowed.includes(null) ? { oneOf: [{ type: 'null' }, reference] } : reference, description };
    }
  }
}

/** Adds the names of all schemas that a part of the document refers to. */
function collect(node, schemas, used) {
  if (node === null || typeof node !== 'object') {
    return;
  }

  const name = typeof node.$ref === 'string' ? node.$ref.split('/').at(-1) : null;
  if (name in schemas && !used.has(name)) {
    used.add(name);
    collect(schemas[name], schemas, used);
  }

  Object.values(node).forEach(child => collect(child, schemas, used));
}

try {
  const document = join(folder, 'openapi.json');
  writeFileSync(document, JSON.stringify(prepare(JSON.parse(readFileSync(join(root, '..', '..', 'docs', 'api', 'openapi.json'), 'utf8')))));
  const nswag = join(root, 'node_modules', 'nswag', 'bin', 'nswag.js');
  const run = spawnSync(process.execPath, [nswag, 'run', 'nswag.json', `/variables:Document=${document},Output=${output}`], { cwd: root, encoding: 'utf8' });
  if (run.status !== 0) {
    throw new Error(`NSwag failed:\n${run.stdout}${run.stderr}`);
  }
} finally {
  rmSync(folder, { recursive: true });
}
