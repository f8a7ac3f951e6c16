import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

describe('The exported names of the core', () => {
  it('are each the name of one thing; the names of generated fields are those of the schemas', () => {
    const files = readdirSync('src/core', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    const places = new Map<string, Set<string>>();
    for (const file of files.filter((each) => !each.startsWith('generated')))
      for (const [, name] of readFileSync(join('src/core', file), 'utf8').matchAll(
        /^export (?:async )?(?:function\*?|const|interface|type|class) (\w+)/gm,
      ))
        places.set(name!, (places.get(name!) ?? new Set()).add(file));
    assert.ok(places.size > 500);
    const twice = [...places].filter(([, own]) => own.size > 1).map(([name, own]) => `${name}: ${[...own].join(', ')}`);
    assert.deepEqual(twice, []);
  });
});
