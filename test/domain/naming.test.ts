import { documentKind, documentKinds } from '../../src/domain/document-kind';
import { mayNameInGroup } from '../../src/domain/naming';
import { byName } from '../../src/domain/order';

describe('the kind of a document', () => {
  it.each([
    ['1804/UBND-NC', 'letter'],
    ['689/SNV-TĐKT', 'letter'],
    ['45/UBND-KH', 'letter'],
    ['12/CT-UBND', 'directive'],
    ['34-CT/TW', 'directive'],
    ['111/KH-UBND', 'plan'],
    ['11/2019/QĐ-UBND', 'decision'],
    ['157/NQ-HĐND', 'resolution'],
    ['20/CTr-UBND', 'programme'],
    ['15-TT/TU', 'document'],
    ['1804', 'document'],
    ['', 'document'],
  ])('%s is a %s', (number, kind) => {
    expect(documentKind(number)).toBe(kind);
    expect(documentKinds).toContain(kind);
  });

  it('is told from decomposed letters and small ones too', () => {
    expect(documentKind('11/2019/qđ-ubnd'.normalize('NFD'))).toBe('decision');
  });
});

it('units are named in a group only by a policy that allows it, and only after late has begun', () => {
  const deadline = { lateAfter: '2019-11-11' };
  expect(mayNameInGroup({ naming: 'namesAfterDeadline' }, deadline, '2019-11-12')).toBe(true);
  expect(mayNameInGroup({ naming: 'namesAfterDeadline' }, deadline, '2019-11-11')).toBe(false);
  expect(mayNameInGroup({ naming: 'counts' }, deadline, '2019-12-31')).toBe(false);
});

it('names come as in a Vietnamese dictionary, numbers by size', () => {
  const names = ['Xã Đại Ân', 'Phường 10', 'Xã Dù Kê', 'Xã Ấp Mới', 'Phường 2', 'Xã An Hòa'];
  const sorted = names.map((name) => ({ name })).sort(byName);
  expect(sorted.map(({ name }) => name)).toEqual([
    'Phường 2',
    'Phường 10',
    'Xã An Hòa',
    'Xã Ấp Mới',
    'Xã Dù Kê',
    'Xã Đại Ân',
  ]);
});
