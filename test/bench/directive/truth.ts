import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DirectiveJson, ObligationJson } from '../../../src/cli/directive-json';

/** What a careful reader finds; `…_accept` are readings that are also right, `optional` is right to leave out. */
export interface Truth {
  number: string;
  number_accept?: string[];
  date: string | null;
  date_accept?: Array<string | null>;
  issuer: string;
  issuer_accept?: string[];
  summary: string;
  summary_accept?: string[];
  addressed_to: string[];
  campaigns: TruthCampaign[];
  campaigns_mentioned: string[];
  phases: DirectiveJson['phases'];
  obligations: TruthObligation[];
  quotas: TruthQuota[];
}

export interface TruthCampaign {
  title: string;
  title_accept?: string[];
  start: string | null;
  start_accept?: Array<string | null>;
  end: string | null;
  end_accept?: Array<string | null>;
  lead: string | null;
  lead_accept?: Array<string | null>;
  optional?: boolean;
}

export interface TruthObligation extends Omit<ObligationJson, 'year_offset' | 'window_start' | 'campaign'> {
  kind_accept?: string[];
  due_accept?: Array<string | null>;
  inclusive_accept?: Array<boolean | null>;
  recurrence_accept?: string[];
  year_offset?: number;
  window_start?: string;
  campaign?: string;
  optional?: boolean;
}

export interface TruthQuota {
  who: string;
  min: number | null;
  max: number | null;
  what: string;
  evidence: string;
  optional?: boolean;
}

export interface TrueDocument {
  name: string;
  text: string;
  truth: Truth;
}

const fixtures = join(__dirname, '../../fixtures/directives');

/** Documents of a folder of `test/fixtures/directives` that have their truth beside them. */
export function trueDocuments(folder: string): TrueDocument[] {
  const path = join(fixtures, folder);
  return readdirSync(path)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => {
      const name = file.replace(/\.txt$/, '');
      const truth: Truth = JSON.parse(readFileSync(join(path, `${name}.truth.json`), 'utf8'));
      return { name, text: readFileSync(join(path, file), 'utf8'), truth };
    });
}
