import { expectations, type Fact, type Facts } from './expectations';
import { widthOf } from './layout';

const [LABEL, VALUE] = [53, 22];

/** @returns the facts that came out otherwise than expected. */
export function differences(expected: Facts, happened: Facts): Fact[] {
  return (Object.keys(expectations) as Fact[]).filter((fact) => expected[fact] !== happened[fact]);
}

/** Expected and happened side by side. */
export function tableLines(expected: Facts, happened: Facts): string[] {
  const wrong = differences(expected, happened);
  const row = (mark: string, label: string, [wanted, came]: [string, string]) =>
    `${mark} ${padded(label, LABEL)} ${padded(wanted, VALUE)}${came}`.trimEnd();
  const facts = (Object.keys(expectations) as Fact[]).map((fact) =>
    row(wrong.includes(fact) ? '✗' : '✓', expectations[fact][0], [
      String(expected[fact]),
      String(happened[fact]),
    ]),
  );
  return [row(' ', '', ['Mong đợi / expected', 'Thực tế / happened']), ...facts];
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}
