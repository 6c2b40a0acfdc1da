import type { CampaignRehearsal } from '../../src/actions/rehearse-campaign';
import { rehearsalCaption, rehearsalFileName } from '../../src/bot/views/rehearsal';
import { rehearsalBook } from '../../src/bot/views/rehearsal-book';
import { createCalendar } from '../../src/domain/calendar';
import { instantOf } from '../../src/domain/day';
import { profileLadder, urgentLadder } from '../../src/domain/ladder';
import { rehearse } from '../../src/domain/rehearsal';
import { loadOf } from '../../src/domain/rehearsal-clashes';
import { createTranslator } from '../../src/i18n';
import type { Cell } from '../../src/reports/rehearsal-workbook';
import { campaignOf, type Sample, unitsNamed } from '../domain/rehearsal-sample';
import { calendar } from '../support/obligation-life';

const t = createTranslator()('vi');
const launchedAt = instantOf('2028-01-15', '09:00', calendar.zone);

function rehearsed(sample: Partial<Sample>, title = 'Nông thôn mới'): CampaignRehearsal {
  const campaign = {
    ...campaignOf({ recurrence: 'monthly', launchedAt, from: '2028-01-01', to: '2028-02-28', ...sample }),
    title,
  };
  const units = unitsNamed('A&B', 'C');
  const moments = rehearse({ campaign, units, calendar });
  const clashes = Array.from({ length: 5 }, (_, at) => ({
    unit: { code: 'C', name: `Xã <${at}>` },
    lastDay: '2028-02-04',
    reports: 9 - at,
  }));
  return { campaign, lead: 'Phòng A', units, moments, load: loadOf(moments, calendar.zone), clashes };
}

const rowsOf = (rehearsal: CampaignRehearsal, sheet: number): Cell[][] =>
  [...(rehearsalBook(t, rehearsal, calendar).sheets[sheet]?.rows ?? [])].map((row) => [...row]);

describe('the words of a rehearsal', () => {
  it('say of each message which day of rest moved it, and that the calendar may still change', () => {
    // Launched on a Saturday morning: told on Monday.
    const [opened] = rowsOf(rehearsed({}), 0);
    expect(opened?.slice(1, 5)).toEqual([
      'Thứ Hai',
      'A&B',
      'Cán bộ đầu mối, Thủ trưởng đơn vị',
      'tháng 01/2028',
    ]);
    expect(opened?.slice(7)).toEqual([
      'Giao nhiệm vụ',
      'Mốc 15/01/2028 không gửi trong ngày, chuyển sang 17/01/2028',
      '',
    ]);
  });

  it('say which days stand on a calendar that is not announced yet', () => {
    const rehearsal = rehearsed({});
    const announced = { day: '2028-02-04', kind: 'off' as const, provisional: true, basis: 'QĐ' };
    const expected = createCalendar({ zone: calendar.zone, overrides: [announced] });
    const moments = rehearse({ campaign: rehearsal.campaign, units: rehearsal.units, calendar: expected });
    const rows = [...(rehearsalBook(t, { ...rehearsal, moments }, expected).sheets[0]?.rows ?? [])];
    const january = rows.filter(([, , , , period]) => period === 'tháng 01/2028');
    expect(january.map(([, , , , , , , , , provisional]) => provisional)).toContain('dự kiến');
    expect(january[0]?.[8]).toContain('Hạn 04/02/2028 trùng ngày nghỉ hoán đổi');
  });

  it('have one row for each message and report, and as many as they say', () => {
    const rehearsal = rehearsed({});
    const [messages] = rehearsalBook(t, rehearsal, calendar).sheets;
    expect(rowsOf(rehearsal, 0)).toHaveLength(messages?.total ?? -1);
    for (const row of rowsOf(rehearsal, 0)) expect(row).toHaveLength(messages?.columns.length ?? -1);
  });

  it('say that no reports clash, where none do', () => {
    expect(rowsOf({ ...rehearsed({}), clashes: [] }, 1)).toEqual([['Không có']]);
    expect(rehearsalBook(t, { ...rehearsed({}), clashes: [] }, calendar).sheets[1]?.total).toBe(1);
    expect(rowsOf(rehearsed({}), 1)).toHaveLength(5);
  });

  it('give the reason of an urgent ladder and the hours of its rungs', () => {
    const rehearsal = rehearsed({ ladder: urgentLadder('Bão & lũ') });
    const basis = Object.fromEntries(rowsOf(rehearsal, 2));
    expect(basis['Lịch nhắc']).toContain('Hỏa tốc (Bão & lũ) – trước hạn 1 ngày lịch (lúc 08:00, 14:00)');
    expect(rowsOf(rehearsal, 0).map((row) => row[7])).toContain('đúng hạn (lúc 07:00)');
    const light = Object.fromEntries(rowsOf(rehearsed({ ladder: profileLadder('light') }), 2));
    expect(light['Lịch nhắc']).toContain('Nhẹ – 80 % thời gian');
  });

  it('fit under a file, with the three fullest days first', () => {
    const caption = rehearsalCaption(t, rehearsed({}, 'T'.repeat(200)));
    expect(caption).toContain('• Xã &lt;0&gt;: 9 báo cáo cùng hạn 04/02/2028');
    expect(caption).toContain('… và 2 trường hợp khác');
    expect(caption).not.toContain('Xã &lt;3&gt;');
    expect(caption.length).toBeLessThan(600);
  });

  it('name the file with letters every phone takes', () => {
    expect(rehearsalFileName(t, 'Đô thị “văn minh”; ../x\r\n')).toBe('chay-thu-do-thi-van-minh-x.xlsx');
    expect(rehearsalFileName(t, 'Ấ'.repeat(200)).length).toBeLessThanOrEqual(65);
  });
});
