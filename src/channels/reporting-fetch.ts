/** What counts towards the platform's limits: messages and edits. A question for updates or a pressed button does not. */
const SAYS = /\/(?:send(?!ChatAction)|edit|copy|forward)[A-Za-z]*$/;

/**
 * Tells of every message that goes out by this way, before it goes: the outbox shares the platform's limit with the
 * replies to people who are typing. The address holds the bot's token and stays here.
 */
export function reportingFetch(inner: typeof fetch, report: () => void): typeof fetch {
  return (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    if (SAYS.test(address.split('?')[0] ?? '')) report();
    return inner(input, init);
  };
}
