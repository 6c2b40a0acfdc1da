import type { Campaign } from '../../domain/campaign';
import type { Category } from '../../domain/category';
import type { Translate } from '../../i18n';
import { hasSeveral } from './report-name';

/** "Đơn vị chưa gửi (8)"; where a unit may owe several reports, it is these that are counted. Plain text. */
export function categoryText(
  t: Translate,
  { campaign, category, count }: { campaign: Campaign; category: Category; count: number },
): string {
  return category === 'missing' && hasSeveral(campaign)
    ? t('standing.missingReports', { count })
    : t.data(`category.${category}`, { count });
}
