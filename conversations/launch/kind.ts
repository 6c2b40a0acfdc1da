import { reportKinds } from '../../src/domain/campaign';
import type { Form } from '../form';
import { askStep, pressed, put, rowsOf, type Sheet, type Went } from './sheet';

export async function askKind(form: Form, sheet: Sheet): Promise<Went> {
  const { t } = form;
  const { kind } = sheet.draft;
  const answered = await askStep(form, sheet, {
    html: t('launch.kind'),
    choices: rowsOf(
      reportKinds.map((value) => ({ text: t.data(`reportKind.${value}`), value })),
      2,
    ),
    earlier: kind && t('launch.earlier', { value: t.data(`reportKind.${kind}`) }),
    read: pressed(reportKinds),
  });
  if (answered.go !== 'value') return answered.go;
  await put(form, sheet, { kind: answered.value });
  return 'next';
}
