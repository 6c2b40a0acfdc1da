import { encodeMessage } from '../wire/message';
import { dial, followCommand } from './ask';

/**
 * Stays connected to the process that has the store open, which waits for its followers when it ends, and tells once
 * when it is gone. Comes back when that process knows of it, with how to stop following.
 */
export async function followHolder(endpoint: string, onGone: () => void): Promise<() => void> {
  const socket = dial(endpoint);
  let following = true;
  const gone = () => {
    if (following) onGone();
    following = false;
  };
  socket.on('connect', () =>
    socket.write(encodeMessage({ requestId: 1, responseTo: 0 }, { [followCommand]: 1, $db: 'admin' })),
  );
  socket.on('close', gone);
  await new Promise<void>((known) => {
    socket.on('data', () => known());
    socket.on('error', () => known());
    socket.on('close', () => known());
  });
  socket.unref();
  return () => {
    following = false;
    socket.destroy();
  };
}
