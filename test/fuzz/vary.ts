import type { Update } from 'grammy/types';
import { buttons } from '../../src/bot/buttons';
import { commands } from '../../src/bot/commands';
import { oddText } from './odd';
import type { Keyboards } from './platform';
import type { Random } from './random';

const words = [
  ...[
    'tình hình nông thôn mới',
    'lac hoa con no gi',
    'ai trễ',
    'xã lạc hòa',
    'có',
    'không',
    'xong',
    '15',
    'Hiếu',
  ],
  ...['ABCD-EFGH-JKLM', 'Hoàn thành 5 km đường liên ấp', '12 hộ hiến đất', 'trước ngày 10/11', '2019'],
];
const names = commands.flatMap((command) => command.names);
const files = ['don-vi.csv', 'don-vi.xlsx', 'minh-chung.pdf', 'BÍ MẬT.docx', 'lich.csv', '\0.csv'];

export interface Known {
  keyboards: Keyboards;
  /** Ids that buttons may name. */
  ids: readonly string[];
}

/** The same kind of update with other words, another file name or another pressed button. */
export function vary(update: Update, known: Known, random: Random): Update {
  const copy = structuredClone(update);
  const message = copy.message ?? copy.edited_message;
  if (message?.text !== undefined) Object.assign(message, wordsOf(random));
  if (message?.caption !== undefined) message.caption = oddText(random);
  if (message?.document) message.document.file_name = random.pick(files);
  if (copy.callback_query) Object.assign(copy.callback_query, { data: dataOf(copy, known, random) });
  return copy;
}

function wordsOf(random: Random): object {
  const text = random.chance(0.6) ? random.pick(words) : oddText(random);
  if (random.chance(0.5)) return { text, entities: undefined };
  const command = `/${random.pick(names)}`;
  const entities = [{ type: 'bot_command', offset: 0, length: command.length }];
  return { text: random.chance(0.5) ? command : `${command} ${text}`, entities };
}

/** A button that is there, one of somebody else's or of another time, or one that never was. */
function dataOf(update: Update, { keyboards, ids }: Known, random: Random): string {
  const shown = keyboards.get(String(update.callback_query?.from.id)) ?? [];
  if (shown.length > 0 && random.chance(0.6)) return random.pick(shown);
  const prefix = random.chance(0.8) ? random.pick(buttons.map((button) => button.prefix)) : oddText(random);
  const args = Array.from({ length: random.below(4) }, () =>
    random.pick(random.chance(0.6) ? ids : ['0', '-1', '999999', oddText(random)]),
  );
  return [prefix, ...args].join(':');
}
