import { toast } from './dom.js';

async function request(method, path, { body, type, signal } = {}) {
  const response = await fetch(`/sandbox${path}`, {
    method,
    ...(body === undefined ? {} : { body, headers: { 'content-type': type ?? 'application/json' } }),
    ...(signal ? { signal } : {}),
  });
  const value = await response.json();
  if (!response.ok) throw new Error(value.error ?? response.statusText);
  return value;
}

export const get = (path) => request('GET', path);

/** Does something as a role; what the sandbox refuses is shown, and gives undefined. */
export async function act(method, path, value = {}) {
  try {
    return await request(method, path, { body: JSON.stringify(value) });
  } catch (error) {
    toast(error.message);
    return undefined;
  }
}

export async function sendFile(personId, file, query) {
  const search = new URLSearchParams({ name: file.name, ...query });
  try {
    const type = file.type || 'application/octet-stream';
    await request('POST', `/persons/${personId}/files?${search}`, { body: file, type });
  } catch (error) {
    toast(error.message);
  }
}

export const fileUrl = (id) => `/sandbox/file?id=${encodeURIComponent(id)}`;
