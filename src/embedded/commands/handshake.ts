import { maxDocumentBytes } from '../values/codec';
import type { Doc } from '../values/document';
import { maxMessageBytes } from '../wire/frame';
import type { Command } from './command';

/** As MongoDB 7.0, the lowest that current drivers and tools all support. */
const wireVersion = 21;
const version = '7.0.0';
export const maxWriteBatchSize = 100_000;

/** What a client may say about itself when it connects; nothing of it changes an answer. */
const clientFields = [
  ...['helloOk', 'client', 'compression', 'loadBalanced', 'backpressure'],
  ...['topologyVersion', 'maxAwaitTimeMS', 'saslSupportedMechs', 'speculativeAuthenticate'],
];

function hello(primary: 'ismaster' | 'isWritablePrimary'): Command {
  return {
    options: clientFields,
    run: ({ now, connectionId }): Doc => ({
      helloOk: true,
      [primary]: true,
      maxBsonObjectSize: maxDocumentBytes,
      maxMessageSizeBytes: maxMessageBytes,
      maxWriteBatchSize,
      localTime: now,
      logicalSessionTimeoutMinutes: 30,
      connectionId,
      minWireVersion: 0,
      maxWireVersion: wireVersion,
      readOnly: false,
      ok: 1,
    }),
  };
}

const nothing: Command = { options: [], run: () => ({ ok: 1 }) };

export const handshakeCommands: Record<string, Command> = {
  hello: hello('isWritablePrimary'),
  ismaster: hello('ismaster'),
  isMaster: hello('ismaster'),
  ping: nothing,
  buildInfo: {
    options: [],
    run: () => ({
      version,
      versionArray: [7, 0, 0, 0],
      gitVersion: 'embedded store',
      modules: [],
      storageEngines: ['lmdb'],
      bits: 64,
      debug: false,
      maxBsonObjectSize: maxDocumentBytes,
      ok: 1,
    }),
  },
  // Sessions carry no state here: there are no transactions and no retryable writes.
  endSessions: nothing,
};
