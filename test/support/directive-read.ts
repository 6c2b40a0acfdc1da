import { type Directive, type FoundCampaign, readDirective } from '../../src/directive';

/** A letter of a made-up office with a subject and a body. */
export function letter(body: string, subject = 'V/v một số nhiệm vụ công tác'): Directive {
  const head = `ỦY BAN NHÂN DÂN\nHUYỆN AN LẠC\n\nSố: 12/UBND-NV\n${subject}\n\nAn Lạc, ngày 05 tháng 3 năm 2024`;
  return readDirective(
    `${head}\n\nKính gửi: Các phòng, ban.\n\nThực hiện chương trình công tác năm, Ủy ban nhân dân huyện yêu cầu:\n\n${body}\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.`,
  );
}

/** Title, time and lead of a campaign, as a row. */
export function row({ title, from, to, lead }: FoundCampaign): Array<string | null> {
  return [title.value, from?.value ?? null, to?.value ?? null, lead?.value ?? null];
}
