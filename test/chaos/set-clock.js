// Loaded before the program (`node --require`): sets the clock of its process as an administrator sets the system's.
// Timers go by another clock and do not notice, as in life. It also ends the process when whoever started it is gone.

const RealDate = Date;
let ahead = Number(process.env.CHAOS_AHEAD_MS ?? 0);

function now() {
  return RealDate.now() + ahead;
}

const SetDate = new Proxy(RealDate, {
  construct: (target, args) => (args.length === 0 ? new target(now()) : new target(...args)),
  apply: () => new RealDate(now()).toString(),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
});
globalThis.Date = SetDate;

process.on('message', (message) => {
  if (typeof message?.ahead === 'number') ahead = message.ahead;
});
process.on('disconnect', () => process.exit(1));
process.channel?.unref();
