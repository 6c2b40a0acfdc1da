import { setUp } from '../setup';

const asked = async (init: RequestInit & { query?: string }) => {
  const { sandbox } = setUp();
  const lan = sandbox.person('Lan');
  lan.start();
  const url = `http://x/bot${sandbox.token}/sendMessage?chat_id=${lan.id}${init.query ?? ''}`;
  const response = await sandbox.fetch(url, init);
  return { text: lan.last()?.text, body: (await response.json()) as { description?: string } };
};

test('parameters come by query, form, multipart or JSON', async () => {
  expect((await asked({ query: '&text=a%20b' })).text).toBe('a b');
  expect((await asked({ method: 'POST', body: new URLSearchParams({ text: 'đ' }) })).text).toBe('đ');
  const multipart = {
    method: 'POST',
    headers: { 'content-type': 'multipart/form-data; boundary=B' },
    body: '--B\r\ncontent-disposition:form-data;name="text"\r\n\r\nđ\r\n--B--',
  };
  expect((await asked(multipart)).text).toBe('đ');
  const json = { method: 'POST', headers: { 'content-type': 'application/json' } };
  expect((await asked({ ...json, body: '{"text":12}', query: '&text=query' })).text).toBe('12');
});

test('a broken body is refused', async () => {
  const json = { method: 'POST', headers: { 'content-type': 'application/json' } };
  expect((await asked({ ...json, body: '{' })).body.description).toMatch(/^Bad Request: can't parse/);
  expect((await asked({ ...json, body: '[]' })).body.description).toMatch(/^Bad Request: can't parse/);
  const type = { 'content-type': 'multipart/form-data' };
  expect((await asked({ method: 'POST', headers: type, body: 'x' })).body.description).toMatch(
    /^Bad Request/,
  );
});
