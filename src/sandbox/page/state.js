/** What the page knows: the overview of the world, who I am, where I am, and how far I have read. */
export const state = {
  overview: { people: [], groups: [], latest: [], commands: {}, bot: { first_name: 'Bot', id: 0 } },
  view: undefined,
  personId: Number(sessionStorage.getItem('person')) || 0,
  /** 0 stands for the private chat with the bot. */
  chatId: Number(sessionStorage.getItem('chat')) || 0,
  quote: undefined,
  /** The chat is to be shown from its end at the next drawing. */
  toEnd: true,
};

const seen = JSON.parse(localStorage.getItem('seen') ?? '{}');

export const me = () => state.overview.people.find((person) => person.user.id === state.personId);
export const group = () => state.overview.groups.find((one) => one.id === state.chatId);
export const currentChat = () => state.chatId || state.personId;
/** The chat parameter of the person-side API. */
export const place = () => (state.chatId ? { chat: state.chatId } : {});
export const groupsOf = (personId) =>
  state.overview.groups.filter((one) => one.movedTo === undefined && one.members.includes(personId));
export const latestOf = (chatId) => state.overview.latest.find((one) => one.chatId === chatId);

export function select(personId, chatId = 0) {
  state.personId = personId;
  state.chatId = chatId;
  state.quote = undefined;
  state.toEnd = true;
  sessionStorage.setItem('person', String(personId));
  sessionStorage.setItem('chat', String(chatId));
}

/** Messages of a chat that the person has not looked at. */
export function unread(personId, chatId) {
  const latest = latestOf(chatId);
  return latest ? Math.max(0, latest.lastId - (seen[`${personId}:${chatId}`] ?? 0)) : 0;
}

export function markSeen() {
  const latest = latestOf(currentChat());
  if (!latest) return;
  seen[`${state.personId}:${currentChat()}`] = latest.lastId;
  localStorage.setItem('seen', JSON.stringify(seen));
}
