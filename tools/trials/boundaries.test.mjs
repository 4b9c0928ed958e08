import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { ESLint } from 'eslint';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * What lint says of an import in a file of this project.
 * @param {string} file
 * @param {string} code
 */
async function rulesBroken(file, code) {
  const [result] = await new ESLint({ cwd: root }).lintText(code, { filePath: path.join(root, file) });
  return (result?.messages ?? []).map(({ ruleId }) => ruleId);
}

test('the boundaries of the architecture are enforced', async (t) => {
  // The rule is silently skipped without Nx's project graph.
  execFileSync(process.execPath, [path.join(root, 'node_modules/nx/dist/bin/nx.js'), 'show', 'projects'], {
    cwd: root,
    stdio: 'ignore',
    env: { ...process.env, NX_DAEMON: 'false' },
  });
  const rule = '@nx/enforce-module-boundaries';
  const refused = [
    ['rules know no framework', 'libs/domain/src/calendar/day.ts', `import { DataSource } from 'typeorm';\nexport const x = DataSource;\n`],
    [
      'the web knows no server library',
      'libs/web/core/src/index.ts',
      `import { IsString } from 'class-validator';\nexport const x = IsString;\n`,
    ],
    [
      'areas do not reach backward',
      'libs/server/people/src/index.ts',
      `import { TreatmentModule } from '@throughline/server/treatment';\nexport const x = TreatmentModule;\n`,
    ],
    [
      'the server knows no Angular',
      'libs/server/platform/src/index.ts',
      `import { signal } from '@angular/core';\nexport const x = signal;\n`,
    ],
  ];
  for (const [what, file, code] of refused) {
    await t.test(what, async () => assert.ok((await rulesBroken(file, code)).includes(rule)));
  }
  await t.test('what is allowed passes', async () => {
    assert.deepEqual(
      await rulesBroken(
        'libs/server/people/src/index.ts',
        `import { newId } from '@throughline/server/database';\nexport const x = newId;\n`,
      ),
      [],
    );
  });
});
