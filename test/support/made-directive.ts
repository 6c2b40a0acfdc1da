import type { Directive, Fact, FoundCampaign, FoundObligation } from '../../src/directive';
import type { Known } from '../../src/directive/draft';
import { parseDeadline } from '../../src/domain/deadline';
import type { Recurrence } from '../../src/domain/period';
import type { Unit } from '../../src/domain/unit';
import { sampleUnits } from './units';

/** A fact whose words are all of its sentence, at the beginning of the text. */
export function fact<T>(value: T, sentence = String(value)): Fact<T> {
  return { value, sentence, place: { from: 0, to: sentence.length } };
}

export function directive(parts: Partial<Directive> = {}): Directive {
  return {
    text: '',
    number: fact('12/KH-UBND'),
    day: fact('2026-01-05', 'Vĩnh Châu, ngày 05 tháng 01 năm 2026'),
    issuedAt: null,
    issuer: fact('Ủy ban nhân dân thị xã Vĩnh Châu'),
    kind: 'plan',
    subject: fact('V/v phát động thi đua'),
    addressees: [fact('Chủ tịch UBND các xã, phường')],
    citations: [],
    campaigns: [campaign()],
    mentioned: [],
    obligations: [],
    quotas: [],
    ...parts,
  };
}

export function campaign(parts: Partial<FoundCampaign> = {}): FoundCampaign {
  return {
    title: fact('Dân vận khéo'),
    from: fact('2026', 'năm 2026'),
    to: fact('2026', 'năm 2026'),
    phases: [],
    lead: fact('Phòng Nội vụ'),
    ...parts,
  };
}

export function obligation(parts: Partial<FoundObligation> = {}): FoundObligation {
  return {
    kind: 'periodic',
    recurrence: null,
    reporters: null,
    recipient: null,
    due: null,
    opens: null,
    tier: 'only',
    campaigns: [],
    evidence: fact('báo cáo kết quả về Phòng Nội vụ'),
    ...parts,
  };
}

/** As the reader gives it; the sentence is the words. */
export function due(words: string, recurrence?: Recurrence): FoundObligation['due'] {
  const parsed = parseDeadline(words, '2026-01-05', recurrence);
  if (!parsed.ok) throw new Error(`not a deadline: ${words}`);
  return fact({ by: 'rule', rule: parsed.rule }, words);
}

export function known(parts: Partial<Known> & { units?: readonly Unit[] } = {}): Known {
  let ids = 0;
  const newId = () => {
    ids += 1;
    return `new-${ids}`;
  };
  const units = parts.units ?? sampleUnits();
  const blocs = [...new Set(units.flatMap(({ bloc }) => bloc ?? []))];
  return { units, blocs, campaigns: [], today: '2026-01-10', newId, ...parts };
}
