import { unpacksWithin } from '../../src/intake/zip-guard';
import { workbookOf } from './workbook';
import { zipOf } from './zip';

const megabyte = 1024 * 1024;

describe('unpacksWithin', () => {
  test('a spreadsheet program’s archive is measured', async () => {
    const bytes = await workbookOf([['code', 'name']]);
    expect(unpacksWithin(bytes, megabyte)).toBe(true);
    expect(unpacksWithin(bytes, 1000)).toBe(false);
  });

  test('the limit itself is still within', () => {
    const zip = zipOf({ a: Buffer.alloc(5000, 'a') });
    expect(unpacksWithin(zip, 5000)).toBe(true);
    expect(unpacksWithin(zip, 4999)).toBe(false);
  });

  test('all entries count together', () => {
    const zip = zipOf({ a: 'a'.repeat(600), b: 'b'.repeat(600) });
    expect(unpacksWithin(zip, 1200)).toBe(true);
    expect(unpacksWithin(zip, 1199)).toBe(false);
  });

  test('an archive that lies about its size is measured all the same', () => {
    const bomb = zipOf({ a: Buffer.alloc(64 * megabyte) }, 10);
    expect(bomb.length).toBeLessThan(megabyte);
    const before = process.memoryUsage().arrayBuffers;
    expect(unpacksWithin(bomb, megabyte)).toBe(false);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(16 * megabyte);
  });

  test.each([
    ['nothing', Buffer.alloc(0)],
    ['a cut archive', zipOf({ a: 'abc' }).subarray(0, 60)],
    ['an archive with something before it', Buffer.concat([Buffer.from('x'), zipOf({ a: 'abc' })])],
    ['an encrypted entry', encrypted(zipOf({ a: 'abc' }))],
  ])('%s is refused', (_, bytes) => {
    expect(unpacksWithin(bytes, megabyte)).toBe(false);
  });
});

function encrypted(zip: Buffer): Buffer {
  zip.writeUInt16LE(1, zip.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02])) + 8);
  return zip;
}
