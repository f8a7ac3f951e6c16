// Takes the pictures of the README anew: runs the tests that take pictures and keeps some of them.
//   npm run pictures
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';

const kept = {
  'panel-overview-light': 'comparison',
  'panel-money-dark': 'money',
  'panel-what-light': 'sensitivity',
  'panel-negotiation-light': 'negotiation',
  'editor-dark': 'editor',
  'summary-light': 'summary',
};

const { status } = spawnSync(process.execPath, ['scripts/test.mjs', 'workbench', 'panel'], { stdio: 'inherit' });
if (status !== 0) {
  process.exitCode = 1;
} else {
  mkdirSync('docs/pictures', { recursive: true });
  for (const [taken, name] of Object.entries(kept))
    copyFileSync(join('test-results/pictures', `${taken}.png`), join('docs/pictures', `${name}.png`));
}
