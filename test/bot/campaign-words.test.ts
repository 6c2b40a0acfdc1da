import type { Owed } from '../../src/actions/owed';
import {
  assumptionLines,
  deadlineDayText,
  longSpanText,
  phasesText,
  understoodText,
} from '../../src/bot/views/campaign-words';
import { openedScreen } from '../../src/bot/views/opened';
import { createCalendar } from '../../src/domain/calendar';
import type { ResolvedDeadline } from '../../src/domain/deadline';
import { plan } from '../../src/domain/plan';
import { createTranslator } from '../../src/i18n';
import { countryside, unit, zone } from '../domain/campaign/sample';

const t = createTranslator()('vi');
const calendar = createCalendar({ zone });
const deadline: ResolvedDeadline = {
  rule: {
    words: 'trước 16g30 ngày 08/02/2027',
    inclusive: true,
    on: { at: 'date', day: '2027-02-08' },
    assumed: [],
  },
  lastDay: '2027-02-08',
  toleratedDay: '2027-02-08',
  lateAfter: '2027-02-11',
  aimDay: '2027-02-03',
  shift: { day: '2027-02-08', rest: { kind: 'holiday', name: 'tet', provisional: true } },
  time: '16:30',
  provisional: true,
};

describe('the words of a campaign', () => {
  it('says a deadline with its time, the rest it falls on, and that it may still change', () => {
    expect(deadlineDayText(t, deadline, '2027-02-03')).toBe(
      'Thứ Hai, 08/02/2027 lúc 16:30 (trùng nghỉ Tết Nguyên đán; đề nghị gửi trong Thứ Tư, 03/02/2027) – dự kiến, lịch nghỉ chưa công bố',
    );
    const sure = { ...deadline, shift: null, provisional: false };
    expect(deadlineDayText(t, sure, '2027-02-08')).toBe('Thứ Hai, 08/02/2027 lúc 16:30');
    expect(deadlineDayText(t, { ...deadline, provisional: false }, '2027-02-04')).toBe(
      'Thứ Hai, 08/02/2027 lúc 16:30 (trùng nghỉ Tết Nguyên đán; gửi đến hết Thứ Năm, 11/02/2027 vẫn đúng hạn)',
    );
  });

  it('names what was understood and what was assumed', () => {
    expect(understoodText(t, { day: 10, month: 11, recurrence: 'yearly' })).toBe(
      'ngày 10, tháng 11, hằng năm',
    );
    expect(understoodText(t, {})).toBe('');
    expect(assumptionLines(t, [{ kind: 'reference', value: '2019-08-08' }])).toEqual([
      'Tính từ ngày 08/08/2019.',
    ]);
    expect(assumptionLines(t, [{ kind: 'month', value: '2019-08' }])).toEqual([
      'Tháng chưa ghi, hiểu là 08/2019 theo ngày nhập.',
    ]);
    expect(assumptionLines(t, [{ kind: 'shortYear', value: 2027 }])).toEqual([
      'Năm ghi hai chữ số: 27 hiểu là 2027.',
    ]);
    expect(assumptionLines(t, [{ kind: 'leapDay', value: 28 }])).toEqual([
      'Năm không có ngày 29/02 thì tính là ngày 28/02.',
    ]);
    expect(assumptionLines(t, [{ kind: 'year', value: 2026 }])).toEqual([
      'Năm chưa ghi, hiểu là 2026 theo ngày nhập.',
    ]);
  });

  it('says a period and its phases day by day', () => {
    expect(longSpanText(t, { from: '2021-08-01', to: '2022-06-30' })).toBe(
      'từ Chủ nhật, 01/08/2021 đến Thứ Năm, 30/06/2022',
    );
    expect(
      phasesText(t, [
        { from: '2021-08-01', to: '2021-12-31' },
        { from: '2022-01-01', to: '2022-06-30' },
      ]),
    ).toBe('đợt 1 từ 01/08/2021 đến 31/12/2021; đợt 2 từ 01/01/2022 đến 30/06/2022');
    expect(phasesText(t, [])).toBe('');
  });

  it('shows a unit six new reports at most, each with a button, and the way to the rest', () => {
    const campaign = countryside();
    const [requirement] = campaign.requirements;
    const now = campaign.launchedAt;
    const idOf = () => 'obligation01';
    const [obligation] = plan({ campaign, units: [unit('X1')], existing: [], now, calendar, idOf });
    if (!requirement || !obligation) throw new Error('nothing planned');
    const item: Owed = {
      campaign,
      requirement,
      obligation,
      open: true,
      overdue: false,
      remaining: { kind: 'left', days: 65 },
    };
    const owed = Array.from({ length: 8 }, () => item);
    const screen = openedScreen(t, owed);
    expect(screen.html).toContain('Nhiệm vụ báo cáo mới: 8');
    expect(screen.html).toContain('1804/UBND-NC ngày 08/08/2019');
    expect(screen.html).toContain('… và 2 việc khác');
    const pressed = screen.keyboard?.flat().map(({ data }) => data) ?? [];
    expect(pressed.filter((data) => data === 'rp:obligation01')).toHaveLength(6);
    expect(pressed.at(-1)).toBe('owed');
  });
});
