import { startHeartbeat } from '../../jobs';

let tick: () => unknown = () => undefined;
const stopTask = jest.fn(async () => undefined);

jest.mock('node-cron', () => ({
  schedule: (_: string, beat: () => unknown) => {
    tick = beat;
    return { stop: stopTask };
  },
}));

it('a stop takes no more beats and waits for the one under way', async () => {
  let finish: () => void = () => undefined;
  const stop = startHeartbeat(
    () =>
      new Promise<void>((resolve) => {
        finish = resolve;
      }),
  );
  tick();
  let stopped = false;
  const stopping = stop().then(() => {
    stopped = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(stopTask).toHaveBeenCalled();
  expect(stopped).toBe(false);
  finish();
  await stopping;
  expect(stopped).toBe(true);
});
