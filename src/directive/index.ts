import { addresseesOf } from './addressees';
import { campaignsOf } from './campaigns';
import { citationsIn } from './citations';
import type { Directive } from './directive';
import { headOf } from './head';
import { layOut } from './layout';
import { obligationsOf } from './obligations';
import { quotasOf } from './quotas';

export type * from './directive';

/**
 * Reads an official document by rules: its head (decree 30/2020/NĐ-CP, annex I), the campaigns it launches or asks
 * something for, what is to be sent by whom, to whom and when, and the numbers each unit is to bring. Nothing is
 * guessed: what the text does not say is null.
 */
export function readDirective(typed: string): Directive {
  const layout = layOut(typed);
  const citations = citationsIn(layout);
  const head = headOf(layout, citations);
  const read = { layout, citations, head };
  const { campaigns, mentioned } = campaignsOf(read);
  return {
    text: layout.typed,
    ...head,
    addressees: addresseesOf(layout),
    citations,
    campaigns,
    mentioned,
    obligations: obligationsOf(read, campaigns),
    quotas: quotasOf(read),
  };
}
