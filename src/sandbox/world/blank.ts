import type { State } from './state';

/** A world with a bot and nobody in it. */
export function blankState(bot: { id: number; username: string; name: string; privacy: boolean }): State {
  return {
    version: 1,
    bot: {
      id: bot.id,
      is_bot: true,
      first_name: bot.name,
      username: bot.username,
      can_join_groups: true,
      can_read_all_group_messages: !bot.privacy,
      supports_inline_queries: false,
      can_connect_to_business: false,
      has_main_web_app: false,
      has_topics_enabled: false,
      allows_users_to_create_topics: false,
      can_manage_bots: false,
      supports_join_request_queries: false,
    },
    clockOffset: 0,
    people: [],
    groups: [],
    chats: {},
    files: [],
    presses: [],
    commands: {},
    updates: [],
    allowedUpdates: [],
    sequences: { update: 100_000_000, person: 0, group: 0, file: 0, press: 0, album: 0 },
  };
}
