import type { Api } from 'grammy';
import type { Translate } from '../i18n';
import { commands } from './commands';

/** Fills the command menu of private chats: Vietnamese names, English ones where the person's Telegram is English. */
export async function publishMenu(api: Api, translator: (locale: 'vi' | 'en') => Translate): Promise<void> {
  const scope = { type: 'all_private_chats' } as const;
  await api.setMyCommands(menu(translator('vi'), 0), { scope });
  await api.setMyCommands(menu(translator('en'), 1), { scope, language_code: 'en' });
}

function menu(t: Translate, name: 0 | 1) {
  return commands
    .filter(({ verb, where }) => verb !== 'start' && where !== 'group')
    .map(({ names, verb }) => ({ command: names[name] ?? names[0], description: t.data(`menu.${verb}`) }));
}
