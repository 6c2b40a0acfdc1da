import { badRequest } from '../api/error';
import { announce, findGroup, membership, setBotStatus, statusIn } from '../world/groups';
import { findMessage } from '../world/messages';
import { botUser, findPerson } from '../world/people';
import type { Method } from './method';
import { chatToRead } from './target';

const MEMBER_RIGHTS = {
  can_send_messages: true,
  can_send_audios: true,
  can_send_documents: true,
  can_send_photos: true,
  can_send_videos: true,
  can_send_video_notes: true,
  can_send_voice_notes: true,
  can_send_polls: true,
  can_send_other_messages: true,
  can_add_web_page_previews: true,
  can_change_info: false,
  can_invite_users: true,
  can_pin_messages: false,
  can_manage_topics: false,
};

export const getChat: Method = ({ world }, params) => {
  const chat = chatToRead(world, params);
  const pinnedId = world.state.chats[String(chat.id)]?.pinned.at(-1);
  const pinned = pinnedId === undefined ? undefined : findMessage(world, chat.id, pinnedId);
  return {
    ...chat,
    accent_color_id: 0,
    max_reaction_count: 11,
    accepted_gift_types: {
      unlimited_gifts: false,
      limited_gifts: false,
      unique_gifts: false,
      premium_subscription: false,
      gifts_from_channels: false,
    },
    ...(chat.type === 'private' ? {} : { permissions: MEMBER_RIGHTS }),
    ...(pinned ? { pinned_message: pinned } : {}),
  };
};

export const getChatMember: Method = ({ world }, params) => {
  const chat = chatToRead(world, params);
  const id = params.integer('user_id');
  if (id === undefined || id <= 0) throw badRequest('invalid user_id specified');
  const group = findGroup(world, chat.id);
  if (id === world.state.bot.id) return membership(botUser(world), group?.bot ?? 'member');
  const person = findPerson(world, id);
  if (!person || (!group && chat.id !== id)) throw badRequest('member not found');
  return membership(person.user, group ? statusIn(group, id) : 'member');
};

export const leaveChat: Method = ({ world }, params) => {
  const chat = chatToRead(world, params);
  const group = findGroup(world, chat.id);
  if (!group) throw badRequest("chat member status can't be changed in private chats");
  setBotStatus(world, group, botUser(world), 'left');
  announce(world, group, botUser(world), { left_chat_member: botUser(world) });
  return true;
};
