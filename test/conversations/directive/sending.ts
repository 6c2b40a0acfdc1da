import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Unit, UnitKind } from '../../../src/domain/unit';
import type { KeptDirective } from '../../../src/store/directive-drafts';
import { openTestOffice, type Player, type TestOffice } from '../../support/office';

/** The letter of a province that urges on four campaigns, each led by another agency. */
export const letter = readFileSync(
  join(__dirname, '../../fixtures/directives/ten/004_f7e0c988db89172b.txt'),
  'utf8',
);

export const leads = {
  VPDP: 'Văn phòng Điều phối nông thôn mới tỉnh',
  SKHDT: 'Sở Kế hoạch và Đầu tư',
  SLDTBXH: 'Sở Lao động - Thương binh và Xã hội',
  SNV: 'Sở Nội vụ',
} as const;

/** An office of that province three days after the letter, with an officer, Hà. */
export async function openProvince({
  without = [],
}: {
  without?: readonly string[];
} = {}): Promise<{ office: TestOffice; ha: Player }> {
  const office = await openTestOffice({ at: '2018-05-28 09:00' });
  const units = [
    ...Object.entries(leads).map(([code, name]) => unit(code, name, 'department')),
    unit('STP', 'Sở Tư pháp', 'department'),
    unit('GN', 'UBND thị xã Gia Nghĩa', 'people_committee'),
    unit('CJ', 'UBND huyện Cư Jút', 'people_committee'),
  ];
  await office.store.units.save(units.filter(({ code }) => !without.includes(code)));
  return { office, ha: await office.seated('Hà', '@office/officer') };
}

function unit(code: string, name: string, kind: UnitKind): Unit {
  return {
    ...{ code, name, kind, aliases: [], bloc: null, parent: null },
    ...{ validFrom: null, validTo: null, successor: null },
  };
}

/** The text as a client cuts it: messages of at most so many characters. */
export function inMessages(text: string, size: number): string[] {
  return text.match(new RegExp(`[\\s\\S]{1,${size}}`, 'gu')) ?? [];
}

export function sendText(player: Player, text: string, name = 'cong-van.txt'): Promise<string> {
  return player.does((person) => person.sendDocument({ bytes: Buffer.from(text), name }));
}

/** The one draft of whoever sent a document. */
export async function draftOf(office: TestOffice, player: Player): Promise<KeptDirective> {
  const [draft] = await office.store.directiveDrafts.ofPerson(`test-${player.person.id}`, 1);
  if (!draft) throw new Error('nothing was read');
  return draft;
}

/** Presses a button of whichever message has it, the newest first; by its data. */
export function pressData(player: Player, part: string): Promise<string> {
  const { messages } = player.person.read();
  for (const message of [...messages].reverse())
    for (const button of message.reply_markup?.inline_keyboard.flat() ?? [])
      if ('callback_data' in button && button.callback_data?.includes(part)) {
        const { message_id } = message;
        return player.does((person) => person.press(button.text, { message: message_id }));
      }
  throw new Error(`no button with ${part}`);
}
