import fc from 'fast-check';
import { parseMultipart } from '../../../src/sandbox/api/multipart';

const form = (...parts: string[]) =>
  Buffer.from(`${parts.map((part) => `--B\r\n${part}\r\n`).join('')}--B--\r\n`, 'latin1');
const disposition = (rest: string, body = 'x') => `Content-Disposition: form-data; ${rest}\r\n\r\n${body}`;

test('fields and files are told apart, quoted or not', () => {
  const parsed = parseMultipart(
    'multipart/form-data; boundary="B"',
    form(
      disposition('name="a"', '1'),
      'content-disposition:form-data;name=b\r\n\r\n2',
      disposition('name="f"; filename="x \\"y\\".csv"', 'F'),
      'content-disposition:form-data;name="g";filename=y; z.csv\r\ncontent-type:text/csv\r\n\r\nG',
    ),
  );
  expect(parsed?.fields).toEqual({ a: '1', b: '2' });
  expect(parsed?.files.get('f')).toEqual({ name: 'x "y".csv', bytes: Buffer.from('F') });
  expect(parsed?.files.get('g')).toEqual({ name: 'y; z.csv', bytes: Buffer.from('G') });
});

test('a form as telegraf writes it: no content type, no line break at its end', () => {
  const body = Buffer.from(
    '--B\r\ncontent-disposition:form-data; name="chat_id"\r\n\r\n7\r\n--B\r\ncontent-disposition:form-data; name="photo"; filename="ảnh.png"\r\n\r\nP\r\n--B--',
  );
  const parsed = parseMultipart('multipart/form-data; boundary=B', body);
  expect(parsed?.fields).toEqual({ chat_id: '7' });
  expect(parsed?.files.get('photo')).toEqual({ name: 'ảnh.png', bytes: Buffer.from('P') });
});

test('a missing boundary, an empty body and a cut one are survived', () => {
  expect(parseMultipart('multipart/form-data', Buffer.alloc(0))).toBeUndefined();
  expect(parseMultipart('multipart/form-data; boundary=B', Buffer.alloc(0))?.fields).toEqual({});
  const cut = form(disposition('name="a"', '1'), disposition('name="b"', '2')).subarray(0, 70);
  expect(parseMultipart('multipart/form-data; boundary=B', cut)?.fields).toEqual({ a: '1' });
});

test('any bytes survive the way through a form', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      const body = Buffer.concat([
        Buffer.from(`--Bxyz\r\n${disposition('name="f"; filename="f"', '')}`),
        bytes,
        Buffer.from('\r\n--Bxyz--'),
      ]);
      const parsed = parseMultipart('multipart/form-data; boundary=Bxyz', body);
      expect(parsed?.files.get('f')?.bytes).toEqual(Buffer.from(bytes));
    }),
  );
});
