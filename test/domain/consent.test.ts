import { createHash } from 'node:crypto';
import en from '../../locales/en.json';
import vi from '../../locales/vi.json';
import { consentNotice } from '../../src/domain/consent';

/** Each version ever shown, with the sum of its texts. Old lines stay: stored consents name them. */
const notices: Record<string, string> = {
  '2026-1': '8d93f06b58264556',
};

it('has a new version whenever the words of the notice change', () => {
  const sum = createHash('sha256').update(`${vi.join.notice}\n${en.join.notice}`).digest('hex').slice(0, 16);
  expect(notices[consentNotice]).toBe(sum);
});
