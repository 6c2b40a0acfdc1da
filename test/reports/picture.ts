import type { Counts } from '../../src/reports/segments';
import type { StandingPicture } from '../../src/reports/standing-picture';

/** Counts of a campaign of which `open` (of them `overdue`) have not been received. */
export function counts({ onTime = 0, late = 0, returned = 0, missing = 0, overdue = 0 }): Counts {
  const received = onTime + late;
  return { expected: received + returned + missing, received, onTime, late, returned, missing, overdue };
}

export function picture(rows: StandingPicture['rows']): StandingPicture {
  return {
    title: 'Tình hình báo cáo',
    subtitle: 'Đến 16:30 ngày 12/11/2019',
    rows,
    legend: {
      onTime: 'Đúng hạn',
      late: 'Trễ hạn',
      returned: 'Trả lại',
      waiting: 'Chưa đến hạn',
      overdue: 'Quá hạn',
    },
  };
}
