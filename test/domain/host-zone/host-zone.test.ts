import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { timeRules } from './rules';

describe('the zone and language of the machine', () => {
  it.each([
    ['America/New_York', 'en_US.UTF-8'],
    ['Pacific/Kiritimati', 'tr_TR.UTF-8'],
  ])('change nothing: %s, %s', (TZ, LC_ALL) => {
    const elsewhere = execFileSync(process.execPath, ['--import', 'tsx', join(__dirname, 'rules.ts')], {
      env: { ...process.env, TZ, LC_ALL, LANG: LC_ALL },
      encoding: 'utf8',
    });
    const rules = timeRules();
    expect(elsewhere).toBe(rules);
    expect(JSON.parse(rules).listed).toHaveLength(3 + 12 + 1 + 1 + 2 + 4);
  });
});
