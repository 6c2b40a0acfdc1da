import { namingPolicies } from '../../src/domain/campaign';
import type { Form } from '../form';
import { askStep, pressed, put, type Sheet, type Went } from './sheet';

export async function askNaming(form: Form, sheet: Sheet): Promise<Went> {
  const { t } = form;
  const { naming } = sheet.draft;
  const name = (policy: string) => t.data(`launch.namingName.${policy}`);
  const answered = await askStep(form, sheet, {
    html: t('launch.naming'),
    choices: namingPolicies.map((value) => [{ text: name(value), value }]),
    earlier: naming && t('launch.earlier', { value: name(naming) }),
    read: pressed(namingPolicies),
  });
  if (answered.go !== 'value') return answered.go;
  await put(form, sheet, { naming: answered.value });
  return 'next';
}
