import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runKillTrial } from '../parts/kill-trial.mjs';

test('kill -9 of api, worker, database and all of them under 16 writers loses nothing acknowledged', async (t) => {
  const result = await runKillTrial({ rounds: 1, writers: 16, betweenMs: 800, settle: false });
  t.diagnostic(JSON.stringify(result));
  const { acknowledged, present, lost, auditMissing, withoutAudit, duplicateAlerts, rederived, returns } = result;
  assert.deepEqual(
    { present, lost, auditMissing, withoutAudit, duplicateAlerts },
    { present: acknowledged, lost: 0, auditMissing: 0, withoutAudit: 0, duplicateAlerts: 0 },
  );
  assert.equal(rederived, 0, 'what is projected is what the record gives');
  assert.deepEqual(returns, { asked: 4, ready: 4, whole: 4 });
  assert.ok(acknowledged > 50, `only ${acknowledged} writes were acknowledged`);
  assert.equal(result.exitCode, 0);
});
